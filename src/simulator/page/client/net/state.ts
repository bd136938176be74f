import type { Desk, Sight, ViewsSeen } from '../../protocol.ts';
import type { Room } from './room.ts';

/** What the page knows, as one person. Parts that did not change stay the same objects. */
export interface PageState {
  boot: string | null;
  isReachable: boolean;
  sight: Sight | null;
  /** By `roomKey`. */
  rooms: ReadonlyMap<string, Room>;
  views: ViewsSeen;
  desk: Desk | null;
  /** What the person is told at the foot of the page; another `id` for each. */
  told: { id: number; words: string } | null;
  /** Why there is nothing to be seen as this person, in the server's words. */
  refusal: string | null;
}

export const nothingYet: PageState = {
  boot: null,
  isReachable: true,
  sight: null,
  rooms: new Map(),
  views: { modals: [], home: null, pictures: [] },
  desk: null,
  told: null,
  refusal: null,
};

export function roomKey(channel: string, thread?: string): string {
  return thread === undefined ? channel : `${channel}/${thread}`;
}
