import { useState } from 'react';
import type { MessageSeen } from '../../../protocol.ts';
import { Emoji } from '../../blocks/index.ts';
import { useSurroundings } from '../../blocks/surroundings.tsx';
import { usePage, usePageStore } from '../../net/index.ts';
import { Menu, type MenuItem } from '../parts/menu.tsx';
import { useWays } from '../shell-context.ts';
import { DeleteMessage } from './delete-message.tsx';
import { isOwn } from './last-own.ts';

/** As many as fit in a glance; anything else can be typed. */
const REACTIONS = ['+1', 'eyes', 'white_check_mark', 'tada', 'heart', 'joy', 'pray', 'rocket'];
const MORE_REACTIONS = [
  'raised_hands',
  'clap',
  'fire',
  '100',
  'thinking_face',
  'palm_tree',
  'construction',
  'x',
];

interface MessageToolbarProps {
  message: MessageSeen;
  channel: string;
  isInThread: boolean;
  edit(ts: string | null): void;
}

/** What can be done with a message: react, reply in its thread, the app's shortcuts, edit and delete one's own. */
export function MessageToolbar({ message, channel, isInThread, edit }: MessageToolbarProps) {
  const store = usePageStore();
  const { go } = useWays();
  const { me } = useSurroundings();
  const shortcuts = usePage((state) => state.sight?.shortcuts);
  const [isDeleting, setDeleting] = useState(false);
  const { ts } = message;
  const items: MenuItem[] = (shortcuts ?? [])
    .filter(({ kind }) => kind === 'message')
    .map(({ name, callbackId }) => ({
      key: callbackId,
      name,
      isDanger: false,
      choose: () => void store.do({ what: 'message-shortcut', callbackId, channel, ts }),
    }));
  if (isOwn(message, me.id)) {
    items.push({ key: 'edit', name: 'Edit message', isDanger: false, choose: () => edit(ts) });
    items.push({ key: 'delete', name: 'Delete message', isDanger: true, choose: () => setDeleting(true) });
  }
  return (
    <div className="shell-toolbar" role="toolbar" aria-label="Message">
      <Menu
        label="Add a reaction"
        face="☺"
        columns={8}
        items={[...REACTIONS, ...MORE_REACTIONS].map((name) => ({
          key: name,
          name: (
            <span title={`:${name}:`}>
              <Emoji name={name} />
            </span>
          ),
          choose: () => void store.do({ what: 'react', channel, ts, name }),
        }))}
      />
      {!isInThread && (
        <button
          type="button"
          className="shell-icon-button"
          aria-label="Reply in thread"
          title="Reply in thread"
          onClick={() => go({ kind: 'conversation', id: channel, thread: message.threadTs ?? ts })}
        >
          ↳
        </button>
      )}
      {items.length > 0 && <Menu label="More actions" face="⋮" items={items} />}
      {isDeleting && <DeleteMessage channel={channel} ts={ts} close={() => setDeleting(false)} />}
    </div>
  );
}
