import { type Db, type Inbound, takeOnce } from '../../../database/index.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { daysBetween } from '../../../time/index.ts';
import type { Core } from '../../slice.ts';
import { type Capacity, capacityOf, changeSprintIn, changesSince, setDaysIn } from '../../sprints/index.ts';
import { nameOf, peopleById } from '../../workspaces/index.ts';
import { type DaysConflict, mergeDays } from '../rules/index.ts';
import { type CapacityForm, daysField } from '../schema/index.ts';
import { MOST_MEMBERS } from '../views/capacity.ts';
import { conflictIn, type Kept, YOURS_STAYS } from './conflicts.ts';
import { datesIn, requirePlan, requirePlanning } from './plan.ts';

/** Whose days the form asks for, and how many the sprint has. */
export async function membersAsked(
  core: Core,
  sprintId: string,
): Promise<{ userIds: string[]; mostDays: number }> {
  const { sprint } = await requirePlan(core.database.db, sprintId);
  const { members } = await capacityOf(core.database.db, sprint);
  const dates = datesIn(sprint);
  return {
    userIds: members.slice(0, MOST_MEMBERS).map(({ userId }) => userId),
    mostDays: dates ? daysBetween(dates.startsOn, dates.endsOn) + 1 : 0,
  };
}

/**
 * Saves who can do how much, all of it or nothing. Days that are as the calendar says follow it.
 *
 * @throws UserError for those who may not plan
 */
export function saveCapacity(
  core: Core,
  saved: { inbound: Inbound; userId: string; sprintId: string; seen: number; form: CapacityForm },
): Promise<Kept> {
  const { inbound, userId, sprintId, seen, form } = saved;
  return core.database.transaction(async (trx) => {
    const isNew = await takeOnce(trx, inbound, core.clock.now());
    if (!isNew) return { kind: 'kept', sprintId, notices: [] };
    const { sprint } = await requirePlanning(trx, sprintId, userId);
    const { members } = await capacityOf(trx, sprint);
    const since = await changesSince(trx, sprintId, seen);
    const { changes, conflicts, untouched } = mergeDays(members, form.days, { since, userId });
    const theirDays = untouched.map(daysField);
    if (conflicts.length > 0) {
      const { theirs } = await conflictIn(trx, { sprint, userId, seen, conflicts: [] });
      const says = await daysWords(trx, sprint.workspaceId, conflicts, members);
      return { kind: 'conflicts', says, theirs: [...theirs, ...theirDays] };
    }
    const pace = sprint.unit === 'points' ? { pointsPerDay: form.pace } : {};
    const fields = { allocation: form.allocation, ...pace };
    const answer = await changeSprintIn(trx, core, { sprintId, fields, seen, by: userId });
    if (answer.kind === 'conflicts') {
      const met = await conflictIn(trx, { sprint, userId, seen, conflicts: answer.conflicts });
      return { ...met, theirs: [...met.theirs, ...theirDays] };
    }
    for (const [memberId, days] of changes) {
      await setDaysIn(trx, core, { sprintId, memberId, days, by: userId });
    }
    return { kind: 'kept', sprintId, notices: answer.notices };
  });
}

async function daysWords(
  db: Db,
  workspaceId: string,
  conflicts: readonly DaysConflict[],
  members: Capacity['members'],
): Promise<string> {
  const planners = conflicts.flatMap(({ by }) => (by ? [by] : []));
  const people = await peopleById(db, workspaceId, planners);
  const lines = conflicts.map(({ userId, theirs, by }) => {
    const who = by ? escapeMrkdwn(nameOf(people, by)) : 'Somebody';
    const whose = escapeMrkdwn(members.find((member) => member.userId === userId)?.name ?? 'somebody');
    return `${who} changed the days of ${whose} to ${theirs} while you were writing.`;
  });
  return [...lines, YOURS_STAYS].join('\n');
}
