import type { ConversationSeen } from '../../../protocol.ts';

/** `#`, or a lock for a private channel. */
export function ConversationSign({ conversation }: { conversation: ConversationSeen }) {
  if (conversation.kind === 'public')
    return (
      <span className="shell-sign" aria-hidden="true">
        #
      </span>
    );
  return (
    <span className="shell-sign" role="img" aria-label="Private channel">
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <rect x="3" y="7" width="10" height="7" rx="1.5" fill="currentColor" />
        <path d="M5 7V5a3 3 0 0 1 6 0v2" fill="none" stroke="currentColor" strokeWidth="1.6" />
      </svg>
    </span>
  );
}
