import { useEffect, useRef } from 'react';
import type { ConversationSeen } from '../../../protocol.ts';
import { useWays } from '../shell-context.ts';
import { Talk } from './talk.tsx';

/** A thread beside its conversation; Escape closes it. */
export function ThreadPane({ conversation, thread }: { conversation: ConversationSeen; thread: string }) {
  const { go } = useWays();
  const pane = useRef<HTMLElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    const writing = pane.current?.querySelector('textarea');
    (writing ?? pane.current)?.focus();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  const close = () => go({ kind: 'conversation', id: conversation.id, thread: null });
  const where = conversation.kind === 'im' ? conversation.name : `#${conversation.name}`;
  return (
    <aside
      ref={pane}
      className="shell-thread"
      aria-label={`Thread in ${where}`}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) close();
      }}
    >
      <header className="shell-header">
        <h2 className="shell-header-name">Thread</h2>
        <p className="shell-header-topic">{where}</p>
        <button type="button" className="shell-icon-button" aria-label="Close the thread" onClick={close}>
          ✕
        </button>
      </header>
      <Talk conversation={conversation} thread={thread} beginning={null} />
    </aside>
  );
}
