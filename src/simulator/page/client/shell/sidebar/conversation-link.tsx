import type { ConversationSeen } from '../../../protocol.ts';
import { Avatar } from '../parts/avatar.tsx';
import { ConversationSign } from '../parts/conversation-sign.tsx';
import { useShell, useWays } from '../shell-context.ts';

/** A conversation in the sidebar: bold while unread, with the number of those that call for the person. */
export function ConversationLink({ conversation }: { conversation: ConversationSeen }) {
  const { sight, place } = useShell();
  const { go } = useWays();
  const isHere = place.kind === 'conversation' && place.id === conversation.id;
  const isUnread = conversation.unread > 0 && !isHere;
  const calls = conversation.kind === 'im' ? conversation.unread : conversation.mentions;
  return (
    <button
      type="button"
      className="shell-link"
      aria-current={isHere ? 'page' : undefined}
      data-unread={isUnread}
      onClick={() => go({ kind: 'conversation', id: conversation.id, thread: null })}
    >
      {conversation.kind === 'im' ? (
        <Avatar person={sight.people.find(({ id }) => id === conversation.with)} size={20} />
      ) : (
        <ConversationSign conversation={conversation} />
      )}
      <span className="shell-link-name">
        <bdi>{conversation.name}</bdi>
      </span>
      {isUnread && calls > 0 && (
        <span className="shell-badge">
          {calls > 99 ? '99+' : calls}
          <span className="visually-hidden"> for you</span>
        </span>
      )}
      {isUnread && calls === 0 && <span className="visually-hidden">{conversation.unread} unread</span>}
    </button>
  );
}
