import { type Kept, meetingKey } from '../rules/index.ts';

/** The delivery by which a meeting is announced in a conversation, once for each time it is. */
export function announcementKey(kept: Kept, conversation: string): string {
  return `ceremony:${meetingKey(kept)}:${kept.announcements}:${conversation}`;
}
