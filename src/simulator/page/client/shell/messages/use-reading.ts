import { useEffect } from 'react';
import type { ConversationSeen } from '../../../protocol.ts';
import { type Room, usePageStore } from '../../net/index.ts';

/** Marks a conversation as read while its end is in sight, and when the person comes back to the page. */
export function useReading(conversation: ConversationSeen, room: Room | undefined, isAtEnd: boolean): void {
  const store = usePageStore();
  const { id, unread } = conversation;
  const isSeen = room !== undefined && isAtEnd;
  useEffect(() => {
    if (!isSeen || unread === 0) return;
    const read = () => {
      if (document.visibilityState === 'visible') void store.do({ what: 'read', channel: id });
    };
    read();
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, [store, id, isSeen, unread]);
}
