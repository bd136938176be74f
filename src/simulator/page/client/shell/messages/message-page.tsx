import { Fragment, memo } from 'react';
import type { MessageSeen } from '../../../protocol.ts';
import { useSurroundings } from '../../blocks/surroundings.tsx';
import { rowsOf, type UnreadRange } from '../rows.ts';
import { DayDivider } from './day-divider.tsx';
import { Message } from './message.tsx';
import { ReplyCount } from './reply-count.tsx';

interface MessagePageProps {
  from: string;
  channel: string;
  thread: string | null;
  messages: MessageSeen[];
  /** The message above the first one. */
  before: MessageSeen | undefined;
  /** Far from what is seen it is left empty, as high as it was. */
  awayHeight: number | null;
  unread: UnreadRange | null;
  editing: string | null;
  edit(ts: string | null): void;
}

/** Some messages in a row, drawn anew only when one of them changes. */
export const MessagePage = memo(function MessagePage(props: MessagePageProps) {
  const { timeZone, id: me } = useSurroundings().me;
  if (props.awayHeight !== null) return <div data-from={props.from} style={{ height: props.awayHeight }} />;
  const rows = rowsOf(props.messages, props.before, { timeZone, unread: props.unread, me });
  return (
    <div data-from={props.from}>
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
    </div>
  );
});
