import type { MessageSeen } from '../../../protocol.ts';
import { useSurroundings } from '../../blocks/surroundings.tsx';
import { shortDayWords, timeOfDay } from '../moments.ts';
import { Avatar } from '../parts/avatar.tsx';
import { useWays } from '../shell-context.ts';

interface RepliesBarProps {
  replies: NonNullable<MessageSeen['replies']>;
  channel: string;
  ts: string;
}

/** How many replies there are, and the way to them. */
export function RepliesBar({ replies, channel, ts }: RepliesBarProps) {
  const { go } = useWays();
  const { me, now, people } = useSurroundings();
  const last = new Date(replies.lastAt);
  const day = shortDayWords(last, now, me.timeZone);
  return (
    <button
      type="button"
      className="shell-replies"
      onClick={() => go({ kind: 'conversation', id: channel, thread: ts })}
    >
      <span className="shell-replies-faces">
        {replies.userIds.slice(0, 4).map((id) => (
          <Avatar key={id} person={people.get(id)} size={20} />
        ))}
      </span>
      <span className="shell-replies-count">
        {replies.count} {replies.count === 1 ? 'reply' : 'replies'}
      </span>
      <span className="shell-replies-last">
        Last reply {day} at {timeOfDay(last, me.timeZone)}
      </span>
    </button>
  );
}
