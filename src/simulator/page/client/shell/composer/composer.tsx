import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { ConversationSeen } from '../../../protocol.ts';
import { usePageStore } from '../../net/index.ts';
import { type Completion, commandBegun, completed, completing, isWrittenOut } from '../completion.ts';
import { useShell } from '../shell-context.ts';
import { AttachFile } from './attach-file.tsx';
import { CompletionList } from './completion-list.tsx';
import { useDraft } from './use-draft.ts';

interface ComposerProps {
  conversation: ConversationSeen;
  thread: string | null;
  editLast(): void;
}

/** Where one writes: Enter sends, Shift and Enter begin a line, commands and names are completed. */
export function Composer({ conversation, thread, editLast }: ComposerProps) {
  const { sight } = useShell();
  const store = usePageStore();
  const [text, setText] = useDraft(store.as, conversation.id, thread);
  const [caret, setCaret] = useState(0);
  const [chosen, choose] = useState(0);
  const [dismissed, dismiss] = useState<string | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const found = dismissed === text ? null : completing(text, caret, sight);
  const active = found ? Math.min(chosen, found.choices.length - 1) : 0;
  const command = commandBegun(text, sight);

  useEffect(() => {
    if (wasChosenInSidebar()) area.current?.focus();
  }, []);

  useEffect(() => {
    const element = area.current;
    if (!element) return;
    element.style.height = 'auto';
    element.style.height = text === '' ? '' : `${Math.min(element.scrollHeight, 240)}px`;
  }, [text]);

  function write(next: string, at: number) {
    setText(next);
    setCaret(at);
    choose(0);
    dismiss(null);
  }

  function complete(choice: Completion) {
    if (!found) return;
    const next = completed(text, found, choice);
    write(next.text, next.caret);
    requestAnimationFrame(() => area.current?.setSelectionRange(next.caret, next.caret));
    area.current?.focus();
  }

  async function send() {
    const said = text.trim();
    if (said === '') return;
    if (said.startsWith('/') && thread !== null) {
      store.tell(
        `${said.split(/\s/)[0]} does not work in threads, in Slack neither. Type it in the channel.`,
      );
      return;
    }
    const channel = conversation.id;
    write('', 0);
    const isDone = said.startsWith('/')
      ? await store.do({ what: 'command', channel, text: said })
      : await store.do({ what: 'say', channel, text: said, ...(thread === null ? {} : { thread }) });
    if (!isDone) setText((now) => (now === '' ? said : now));
  }

  /** Whether the key was for the suggestions. */
  function chooseByKey({ key, shiftKey }: KeyboardEvent): boolean {
    const choice = found?.choices[active];
    if (!found || !choice) return false;
    const count = found.choices.length;
    if (key === 'ArrowDown') choose((active + 1) % count);
    else if (key === 'ArrowUp') choose((active + count - 1) % count);
    else if (key === 'Escape') dismiss(text);
    else if (key === 'Enter' && (shiftKey || isWrittenOut(text, found, choice))) return false;
    else if (key === 'Tab' || key === 'Enter') complete(choice);
    else return false;
    return true;
  }

  function writeByKey({ key, shiftKey }: KeyboardEvent): boolean {
    if (key === 'Enter' && !shiftKey) void send();
    else if (key === 'ArrowUp' && text === '') editLast();
    else return false;
    return true;
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing) return;
    if (chooseByKey(event) || writeByKey(event)) event.preventDefault();
  }

  const where = conversation.kind === 'im' ? conversation.name : `#${conversation.name}`;
  const label = thread === null ? `Message ${where}` : 'Reply';
  return (
    <form
      className="shell-composer"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {found && <CompletionList id={listId} choices={found.choices} active={active} choose={complete} />}
      {command && !found && (
        <p className="shell-usage">
          <code>{command.command}</code> {command.usageHint === '' ? command.description : command.usageHint}
        </p>
      )}
      <div className="shell-composer-box">
        <textarea
          ref={area}
          className="shell-composer-text"
          rows={1}
          value={text}
          placeholder={label}
          aria-label={label}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          aria-controls={found ? listId : undefined}
          aria-activedescendant={found ? `${listId}-${active}` : undefined}
          onChange={(event) => write(event.target.value, event.target.selectionStart)}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          onKeyDown={onKeyDown}
        />
        <div className="shell-composer-foot">
          {thread === null && (
            <AttachFile
              send={async (file) => {
                const said = text.trim();
                const given = said === '' || said.startsWith('/') ? {} : { text: said };
                const isDone = await store.do({
                  what: 'upload',
                  channel: conversation.id,
                  ...file,
                  ...given,
                });
                if (isDone && given.text !== undefined) write('', 0);
              }}
            />
          )}
          {thread === null && (
            <button
              type="button"
              className="shell-icon-button"
              aria-label="Commands"
              title="Commands"
              onClick={() => {
                write('/', 1);
                area.current?.focus();
              }}
            >
              /
            </button>
          )}
          <button
            type="button"
            className="shell-icon-button"
            aria-label="Mention somebody"
            title="Mention somebody"
            onClick={() => {
              const next = text === '' || text.endsWith(' ') ? `${text}@` : `${text} @`;
              write(next, next.length);
              area.current?.focus();
            }}
          >
            @
          </button>
          <span className="shell-composer-hint">Enter sends, Shift + Enter begins a line</span>
          <button type="submit" className="shell-button shell-button-primary" disabled={text.trim() === ''}>
            Send
          </button>
        </div>
      </div>
    </form>
  );
}

/** Then one goes on to write; but not where that would bring up a keyboard over half of the page. */
function wasChosenInSidebar(): boolean {
  const isWide = window.matchMedia('(min-width: 720px)').matches;
  return isWide && Boolean(document.activeElement?.closest('.shell-sidebar'));
}
