import type { Subject } from '../../escalations/index.ts';
import type { Blocker } from '../rules/index.ts';

export const BLOCKER = 'blocker';

type Known = Pick<Blocker, 'id' | 'workspaceId'>;

export function subjectOf({ id, workspaceId }: Known): Subject {
  return { workspaceId, kind: BLOCKER, id };
}

/** The delivery of its card, whose thread is its log. */
export function cardKey({ id }: Pick<Blocker, 'id'>): string {
  return `blocker:${id}`;
}

/** The delivery of what the log's `number`th entry says, to a person or with none in the thread. */
export function entryKey(blocker: Pick<Blocker, 'id'>, number: number, whom = 'log'): string {
  return `${cardKey(blocker)}:${number}:${whom}`;
}

/** The delivery that tells one person or channel of all that escalates to them within a minute. */
export function gatheredKey(whom: string, at: Date): string {
  return `escalations:${whom}:${minuteOf(at)}`;
}

/** The delivery that tells a channel of all whose cards it holds and that escalate within a minute. */
export function overviewKey(channel: string, at: Date): string {
  return `escalated:${channel}:${minuteOf(at)}`;
}

function minuteOf(at: Date): string {
  return at.toISOString().slice(0, 16);
}
