import type { LocalDate } from '../../../time/index.ts';

/** Something a team means to do. */
export interface Action {
  id: string;
  workspaceId: string;
  teamId: string;
  /** The retro in which it was agreed; null for one that was written down without. */
  retroId: string | null;
  text: string;
  ownerId: string;
  dueOn: LocalDate;
  state: 'open' | 'done' | 'dropped';
  createdBy: string;
  createdAt: Date;
  closedBy: string | null;
  closedAt: Date | null;
  /** How many messages its owner got about it. */
  reminded: number;
  /** The delivery of the last of them. */
  remindedIn: string | null;
  /** When it is looked whether the next can go out. */
  nextReminderAt: Date | null;
  /** When somebody was told that its owner left. */
  handoverAskedAt: Date | null;
}

export const LONGEST_ACTION = 300;

/** What people write of an action. */
export type WrittenOfAction = Pick<Action, 'text' | 'ownerId' | 'dueOn'>;

/**
 * What somebody wrote in a form, over what others have made of the action since: only what they changed is theirs. Null
 * where both changed the same, each to something else.
 *
 * @param shown what their form began with
 */
export function writtenOver(
  now: WrittenOfAction,
  shown: WrittenOfAction,
  mine: WrittenOfAction,
): WrittenOfAction | null {
  const fields = ['text', 'ownerId', 'dueOn'] as const;
  const isTheirs = (field: (typeof fields)[number]) => mine[field] === shown[field];
  const isContested = fields.some(
    (field) => !isTheirs(field) && now[field] !== shown[field] && now[field] !== mine[field],
  );
  if (isContested) return null;
  const of = (field: (typeof fields)[number]) => (isTheirs(field) ? now : mine)[field];
  return { text: of('text'), ownerId: of('ownerId'), dueOn: of('dueOn') };
}

/** The reader's own first, then the soonest due. */
export function mineFirst(actions: readonly Action[], userId: string): Action[] {
  const place = ({ ownerId }: Action) => (ownerId === userId ? 0 : 1);
  return actions.toSorted((a, b) => place(a) - place(b) || bySoonest(a, b));
}

export function bySoonest(a: Action, b: Action): number {
  return (
    (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0) ||
    a.createdAt.getTime() - b.createdAt.getTime() ||
    (a.id < b.id ? -1 : 1)
  );
}
