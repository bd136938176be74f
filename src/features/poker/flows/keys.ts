import type { Session } from '../rules/index.ts';

type Known = Pick<Session, 'id'>;

/** The delivery of a session's card. */
export function cardKey({ id }: Known): string {
  return `poker:${id}`;
}

/** The delivery by which one person is asked to vote. */
export function ballotKey({ id }: Known, userId: string): string {
  return `poker:${id}:ballot:${userId}`;
}

export function reminderKey({ id }: Known, userId: string): string {
  return `poker:${id}:reminder:${userId}`;
}
