import type { Db } from '../../../database/index.ts';
import { calendarOf, daysAwayIn, membersOf, type Team } from '../../teams/index.ts';
import {
  allocate,
  type Capacity,
  type MemberCapacity,
  paceOf,
  roundAmount,
  type Sprint,
  workingDates,
} from '../rules/index.ts';
import { daysSet } from '../store/index.ts';
import { velocityOf } from './velocity.ts';
import { teamOf } from './which-sprint.ts';

const SPRINTS_AVERAGED = 3;

/**
 * What the team can do in a sprint, in its unit: everybody's available days, which are their working days less public
 * holidays and leave, or what a planner set, times what one person does in a day: what is set, else the last three
 * sprints' completed points ÷ available days, else 1; in hours 8. Nothing while the sprint has no dates.
 */
export async function capacityOf(db: Db, sprint: Sprint): Promise<Capacity> {
  const team = await teamOf(db, sprint.teamId);
  const calendar = await calendarOf(db, team);
  const perDay = await paceFor(db, team, sprint);
  const days = await availableDays(db, team, sprint);
  const members = days.map((member) => ({ ...member, amount: roundAmount(member.days * perDay.amount) }));
  const sum = members.reduce((all, member) => all + member.days, 0);
  const total = roundAmount(sum * perDay.amount);
  const { startsOn, endsOn } = sprint;
  return {
    unit: sprint.unit,
    workingDays: startsOn && endsOn ? workingDates(calendar, startsOn, endsOn).length : 0,
    ...{ members, days: sum, perDay, total },
    byType: allocate(total, sprint.allocation),
  };
}

async function paceFor(db: Db, team: Team, sprint: Sprint): Promise<Capacity['perDay']> {
  if (sprint.unit === 'hours' || sprint.pointsPerDay !== null) {
    return paceOf(sprint.unit, sprint.pointsPerDay, []);
  }
  const closed = await velocityOf(db, team.id, SPRINTS_AVERAGED);
  const past = [];
  for (const { sprint: one, completed } of closed.filter(({ sprint: one }) => one.unit === 'points')) {
    const members = await availableDays(db, team, one);
    past.push({ completed, days: members.reduce((sum, member) => sum + member.days, 0) });
  }
  return paceOf(sprint.unit, null, past);
}

/** Everybody’s days in a sprint, by name. */
async function availableDays(
  db: Db,
  team: Team,
  sprint: Sprint,
): Promise<Array<Omit<MemberCapacity, 'amount'>>> {
  const { startsOn, endsOn } = sprint;
  if (startsOn === null || endsOn === null) return [];
  const members = await membersOf(db, team);
  const range = { from: startsOn, to: endsOn };
  const away = await daysAwayIn(
    db,
    team.workspaceId,
    members.map((member) => member.userId),
    range,
  );
  const set = await daysSet(db, sprint.id);
  const { holidays } = await calendarOf(db, team);
  return members.map(({ userId, name, ...hours }) => {
    const working = workingDates({ ...hours, holidays }, startsOn, endsOn);
    const daysAway = (away.get(userId) ?? []).filter((date) => working.includes(date)).length;
    const days = set.get(userId) ?? working.length - daysAway;
    return { userId, name, workingDays: working.length, daysAway, days, isSet: set.has(userId) };
  });
}
