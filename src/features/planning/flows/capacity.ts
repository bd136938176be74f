import type { Inbound } from '../../../database/index.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { daysBetween } from '../../../time/index.ts';
import type { Core } from '../../slice.ts';
import { type Capacity, capacityOf, changeSprint, changesSince, setDays } from '../../sprints/index.ts';
import { nameOf, peopleById } from '../../workspaces/index.ts';
import { type DaysConflict, mergeDays } from '../rules/index.ts';
import { type CapacityForm, daysField } from '../schema/index.ts';
import { MOST_MEMBERS } from '../views/capacity.ts';
import { conflictIn, type Kept, YOURS_STAYS } from './conflicts.ts';
import { also } from './keys.ts';
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
 * Saves who can do how much. Days that are as the calendar says follow it.
 *
 * @throws UserError for those who may not plan
 */
export async function saveCapacity(
  core: Core,
  saved: { inbound: Inbound; userId: string; sprintId: string; seen: number; form: CapacityForm },
): Promise<Kept> {
  const { inbound, userId, sprintId, seen, form } = saved;
  const { db } = core.database;
  const { sprint } = await requirePlanning(db, sprintId, userId);
  const { members } = await capacityOf(db, sprint);
  const since = await changesSince(db, sprintId, seen);
  const { changes, conflicts, untouched } = mergeDays(members, form.days, { since, userId });
  const theirDays = untouched.map(daysField);
  if (conflicts.length > 0) {
    const { theirs } = await conflictIn(db, { sprint, userId, seen, conflicts: [] });
    const says = await daysWords(core, sprint.workspaceId, conflicts, members);
    return { kind: 'conflicts', says, theirs: [...theirs, ...theirDays] };
  }
  const pace = sprint.unit === 'points' ? { pointsPerDay: form.pace } : {};
  const fields = { allocation: form.allocation, ...pace };
  const answer = await changeSprint(core, { inbound, userId, sprintId, fields, seen });
  if (answer.kind === 'conflicts') {
    const met = await conflictIn(db, { sprint, userId, seen, conflicts: answer.conflicts });
    return { ...met, theirs: [...met.theirs, ...theirDays] };
  }
  for (const [memberId, days] of changes) {
    await setDays(core, { inbound: also(inbound, memberId), userId, sprintId, memberId, days });
  }
  return { kind: 'kept', sprintId, notices: answer.notices };
}

async function daysWords(
  core: Core,
  workspaceId: string,
  conflicts: readonly DaysConflict[],
  members: Capacity['members'],
): Promise<string> {
  const planners = conflicts.flatMap(({ by }) => (by ? [by] : []));
  const people = await peopleById(core.database.db, workspaceId, planners);
  const lines = conflicts.map(({ userId, theirs, by }) => {
    const who = by ? escapeMrkdwn(nameOf(people, by)) : 'Somebody';
    const whose = escapeMrkdwn(members.find((member) => member.userId === userId)?.name ?? 'somebody');
    return `${who} changed the days of ${whose} to ${theirs} while you were writing.`;
  });
  return [...lines, YOURS_STAYS].join('\n');
}
