import { memo, useMemo, useState } from 'react';
import type { MessageSeen } from '../../../protocol.ts';
import { useSurroundings } from '../../blocks/surroundings.tsx';
import { usePageStore } from '../../net/index.ts';
import { elementEvents } from '../element-events.ts';
import { timeOfDay } from '../moments.ts';
import { Avatar } from '../parts/avatar.tsx';
import { AuthorName } from './author-name.tsx';
import { EditMessage } from './edit-message.tsx';
import { FileCard } from './file-card.tsx';
import { MessageContent } from './message-content.tsx';
import { MessageMarks } from './message-marks.tsx';
import { MessageToolbar } from './message-toolbar.tsx';
import { Reactions } from './reactions.tsx';
import { RepliesBar } from './replies-bar.tsx';

export interface MessageProps {
  message: MessageSeen;
  channel: string;
  isInThread: boolean;
  isContinued: boolean;
  isEditing: boolean;
  edit(ts: string | null): void;
}

/** One message, with what can be done with it while it is pointed at or has the focus. */
export const Message = memo(function Message(props: MessageProps) {
  const { message, channel, isInThread, isContinued, isEditing, edit } = props;
  const store = usePageStore();
  const { me, people } = useSurroundings();
  const [isPointedAt, setPointedAt] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const events = useMemo(
    () => elementEvents(store, { channel, ts: message.ts }),
    [store, channel, message.ts],
  );
  const author = people.get(message.userId);
  return (
    <article
      className="shell-message"
      data-continued={isContinued}
      data-ephemeral={message.isEphemeral}
      data-pinned={message.isPinned}
      data-ts={message.ts}
      tabIndex={-1}
      aria-label={`${author?.name ?? 'Somebody'}, ${timeOfDay(new Date(message.at), me.timeZone)}`}
      onMouseEnter={() => setPointedAt(true)}
      onMouseLeave={() => setPointedAt(false)}
      onFocus={() => setFocused(true)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setFocused(false);
      }}
    >
      <div className="shell-message-side">
        {isContinued ? (
          <time className="shell-message-time" dateTime={message.at}>
            {timeOfDay(new Date(message.at), me.timeZone)}
          </time>
        ) : (
          <Avatar person={author} size={36} />
        )}
      </div>
      <div className="shell-message-body">
        <MessageMarks message={message} channel={channel} isInThread={isInThread} />
        {!isContinued && <AuthorName message={message} />}
        {isEditing ? (
          <EditMessage message={message} channel={channel} close={() => edit(null)} />
        ) : (
          <MessageContent message={message} on={events} />
        )}
        {message.files.map((file) => (
          <FileCard key={file.id} file={file} />
        ))}
        <Reactions message={message} channel={channel} />
        {!isInThread && message.replies && (
          <RepliesBar replies={message.replies} channel={channel} ts={message.ts} />
        )}
      </div>
      {(isPointedAt || isFocused) && !isEditing && !message.isEphemeral && (
        <MessageToolbar message={message} channel={channel} isInThread={isInThread} edit={edit} />
      )}
    </article>
  );
});
