import { Fragment, memo } from 'react';
import type { MessageSeen } from '../../../protocol.ts';
import { useSurroundings } from '../../blocks/surroundings.tsx';
import { rowsOf } from '../rows.ts';
import { DayDivider } from './day-divider.tsx';
import { Message } from './message.tsx';
import { ReplyCount } from './reply-count.tsx';
import type { UnreadRange } from './use-unread-range.ts';

interface MessagePageProps {
  from: string;
  channel: string;
  thread: string | null;
  messages: MessageSeen[];
  /** The message above the first one. */
  before: MessageSeen | undefined;
  isLast: boolean;
  unread: UnreadRange | null;
  editing: string | null;
  edit(ts: string | null): void;
}

/** Some messages in a row, drawn anew only when one of them changes; the browser skips those out of sight. */
export const MessagePage = memo(function MessagePage(props: MessagePageProps) {
  const { timeZone, id: me } = useSurroundings().me;
  const rows = rowsOf(props.messages, props.before, { timeZone, unread: props.unread, me });
  return (
    <section className="shell-message-page" data-from={props.from} data-last={props.isLast}>
      {rows.map((row) => (
        <Fragment key={row.message.ts}>
          {row.beginsDay && props.thread === null && <DayDivider at={row.message.at} />}
          {row.beginsNew && (
            <div className="shell-new">
              <span>New</span>
            </div>
          )}
          <Message
            message={row.message}
            channel={props.channel}
            isInThread={props.thread !== null}
            isContinued={row.isContinued}
            isEditing={row.message.ts === props.editing}
            edit={props.edit}
          />
          {row.message.ts === props.thread && <ReplyCount count={row.message.replies?.count ?? 0} />}
        </Fragment>
      ))}
    </section>
  );
});
