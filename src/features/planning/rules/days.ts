import type { MemberCapacity, SprintEvent } from '../../sprints/index.ts';

export interface DaysConflict {
  userId: string;
  theirs: number;
  by: string | null;
}

/**
 * Which of the days typed for members are to be written: null follows the calendar again. What somebody else set since
 * the form was opened stays where it was left as it stood (`untouched`), and is a conflict where it was not.
 *
 * @param since the events of the sprint after the form was opened
 */
export function mergeDays(
  members: readonly MemberCapacity[],
  typed: ReadonlyMap<string, number>,
  { since, userId }: { since: readonly SprintEvent[]; userId: string },
): { changes: Map<string, number | null>; conflicts: DaysConflict[]; untouched: string[] } {
  const changes = new Map<string, number | null>();
  const conflicts: DaysConflict[] = [];
  const untouched: string[] = [];
  for (const member of members) {
    const mine = typed.get(member.userId);
    if (mine === undefined || mine === member.days) continue;
    const usual = usualDays(member);
    const events = since.filter(
      ({ field, was, became }) => field === 'days' && isOf(member.userId, was ?? became),
    );
    const [first] = events;
    const theirs = events.findLast((event) => event.byUserId !== userId);
    if (!first || !theirs) changes.set(member.userId, mine === usual ? null : mine);
    else if (mine === (daysIn(first.was) ?? usual)) untouched.push(member.userId);
    else {
      conflicts.push({ userId: member.userId, theirs: member.days, by: theirs.byUserId });
    }
  }
  return { changes, conflicts, untouched };
}

/** What the calendar says where no planner does. */
export function usualDays({ workingDays, daysAway }: MemberCapacity): number {
  return Math.max(0, workingDays - daysAway);
}

function isOf(userId: string, line: unknown): boolean {
  return typeof line === 'object' && line !== null && 'userId' in line && line.userId === userId;
}

function daysIn(line: unknown): number | undefined {
  return typeof line === 'object' && line !== null && 'days' in line && typeof line.days === 'number'
    ? line.days
    : undefined;
}
