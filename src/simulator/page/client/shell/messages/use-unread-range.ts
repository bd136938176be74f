import { useRef } from 'react';
import type { Room } from '../../net/index.ts';
import type { UnreadRange } from '../rows.ts';

export function useUnreadRange(room: Room | undefined): UnreadRange | null {
  const range = useRef<UnreadRange | null | undefined>(undefined);
  if (room && range.current === undefined) {
    const upTo = room.pages.at(-1)?.messages.at(-1)?.ts;
    range.current = room.lastRead === null || upTo === undefined ? null : { after: room.lastRead, upTo };
  }
  return range.current ?? null;
}
