import { type ReactNode, useCallback, useDeferredValue, useEffect, useRef } from 'react';
import type { ConversationSeen } from '../../../protocol.ts';
import { roomKey, usePage, usePageStore } from '../../net/index.ts';
import { Announcer } from './announcer.tsx';
import { MessagePage } from './message-page.tsx';
import { usePagesAway } from './use-pages-away.ts';
import { useReading } from './use-reading.ts';
import { useScroll } from './use-scroll.ts';
import { useUnreadRange } from './use-unread-range.ts';
import { walkMessages } from './walk-messages.ts';

interface MessageListProps {
  conversation: ConversationSeen;
  thread: string | null;
  beginning: ReactNode;
  editing: string | null;
  edit(ts: string | null): void;
}

/** Messages from the oldest that was asked for to now. Drawn a little at a time, so that typing never waits. */
export function MessageList({ conversation, thread, beginning, editing, edit }: MessageListProps) {
  const store = usePageStore();
  const channel = conversation.id;
  useEffect(() => store.watch(channel, thread ?? undefined), [store, channel, thread]);
  const known = usePage((state) => state.rooms.get(roomKey(channel, thread ?? undefined)));
  const room = useDeferredValue(known);
  const scroller = useRef<HTMLDivElement>(null);
  const { isAtEnd, toEnd } = useScroll(scroller, room, () => store.loadOlder(channel, thread ?? undefined));
  const renew = useCallback(
    (from: string) => store.renew(channel, thread ?? undefined, from),
    [store, channel, thread],
  );
  const away = usePagesAway(scroller, room, renew);
  useReading(conversation, room, isAtEnd && thread === null);
  const unread = useUnreadRange(room);

  if (!room) return <div className="shell-messages" aria-busy="true" />;
  return (
    <div className="shell-messages-frame">
      <section
        ref={scroller}
        className="shell-messages"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        tabIndex={0}
        aria-label={thread === null ? 'Messages' : 'Messages of the thread'}
        onKeyDown={walkMessages}
      >
        <div className="shell-messages-all">
          {room.hasMore ? <p className="shell-older">Loading earlier messages.</p> : beginning}
          {room.pages.map((page, index) => (
            <MessagePage
              key={page.from}
              from={page.from}
              channel={channel}
              thread={thread}
              messages={page.messages}
              before={room.pages[index - 1]?.messages.at(-1)}
              awayHeight={index === room.pages.length - 1 ? null : (away.get(page.from) ?? null)}
              unread={unread}
              editing={page.messages.some(({ ts }) => ts === editing) ? editing : null}
              edit={edit}
            />
          ))}
        </div>
      </section>
      {!isAtEnd && (
        <button type="button" className="shell-jump" onClick={toEnd}>
          Jump to latest ↓
        </button>
      )}
      <Announcer room={room} />
    </div>
  );
}
