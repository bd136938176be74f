import { useEffect, useRef, useState } from 'react';
import type { MessageSeen } from '../../../protocol.ts';
import { useSurroundings } from '../../blocks/surroundings.tsx';
import { usePageStore } from '../../net/index.ts';
import { typedFrom } from '../typed-from.ts';

interface EditMessageProps {
  message: MessageSeen;
  channel: string;
  close(): void;
}

/** One's own message as it was typed, to be changed: Enter saves, Escape leaves it as it is. */
export function EditMessage({ message, channel, close }: EditMessageProps) {
  const store = usePageStore();
  const surroundings = useSurroundings();
  const [text, setText] = useState(() => typedFrom(message.text, surroundings));
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const element = area.current;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);

  async function save() {
    if (text.trim() === '') return;
    if (await store.do({ what: 'edit', channel, ts: message.ts, text })) close();
  }

  return (
    <form
      className="shell-edit"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <textarea
        ref={area}
        className="shell-composer-text"
        aria-label="Edit message"
        value={text}
        rows={2}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.preventDefault();
            close();
          }
          if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
            event.preventDefault();
            void save();
          }
        }}
      />
      <p>
        <button type="button" className="shell-button" onClick={close}>
          Cancel
        </button>
        <button type="submit" className="shell-button shell-button-primary" disabled={text.trim() === ''}>
          Save
        </button>
      </p>
    </form>
  );
}
