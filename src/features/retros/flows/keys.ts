import type { Retro } from '../rules/index.ts';

/** The delivery of a retro's message; in another channel it is another. */
export function retroKey({ id, channelId }: Pick<Retro, 'id' | 'channelId'>): string {
  return `retro:${id}:${channelId}`;
}

/** A reply in its thread: what has just begun or ended. */
export function newsKey({ id }: Pick<Retro, 'id'>, what: string): string {
  return `retro:${id}:news:${what}`;
}

/** The one reminder to vote. */
export function reminderKey({ id }: Pick<Retro, 'id'>, userId: string): string {
  return `retro:${id}:reminder:${userId}`;
}

/** What tells the facilitator that a channel no longer takes the message. */
export function unshownKey({ id, channelId }: Pick<Retro, 'id' | 'channelId'>): string {
  return `retro:${id}:${channelId}:unshown`;
}
