import { type FormEvent, useEffect, useId, useState } from 'react';
import { usePageStore } from '../../net/index.ts';
import { Dialog } from '../parts/dialog.tsx';
import { useShell, useWays } from '../shell-context.ts';
import { channelNameFrom } from './channel-name.ts';

/** Asks for a name as Slack does: lower case, without spaces. Then one is in the new channel. */
export function CreateChannel({ close }: { close(): void }) {
  const store = usePageStore();
  const [name, setName] = useState('');
  const [isPrivate, setPrivate] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [created, setCreated] = useState<string | null>(null);
  const { sight } = useShell();
  const { go } = useWays();
  const id = useId();
  const channel = sight.conversations.find((one) => one.name === created);

  useEffect(() => {
    if (!channel) return;
    go({ kind: 'conversation', id: channel.id, thread: null });
    close();
  }, [channel, go, close]);

  async function create(event: FormEvent) {
    event.preventDefault();
    const done = await store.attempt({ what: 'create-channel', name, isPrivate });
    if (done.ok) setCreated(name);
    else setError(done.error);
  }

  return (
    <Dialog title="Create a channel" close={close}>
      <form className="shell-form" onSubmit={create}>
        <label htmlFor={`${id}-name`}>Name</label>
        <input
          id={`${id}-name`}
          value={name}
          required
          maxLength={80}
          autoComplete="off"
          aria-invalid={error !== null}
          aria-describedby={error === null ? undefined : `${id}-error`}
          onChange={(event) => setName(channelNameFrom(event.target.value))}
        />
        {error !== null && (
          <p id={`${id}-error`} className="shell-error" role="alert">
            {error}
          </p>
        )}
        <label className="shell-check">
          <input type="checkbox" checked={isPrivate} onChange={(event) => setPrivate(event.target.checked)} />
          Private: only people who are added see it
        </label>
        <p className="shell-dialog-foot">
          <button type="submit" className="shell-button shell-button-primary" disabled={name === ''}>
            Create
          </button>
        </p>
      </form>
    </Dialog>
  );
}
