import type { Db, Trx } from '../../../database/index.ts';
import type { WorkingCalendar } from '../../../time/index.ts';
import { calendarOf, daysAwayIn, type Member, membersOf, type Team } from '../../teams/index.ts';
import {
  allocate,
  type Capacity,
  type MemberCapacity,
  type PastPace,
  paceOf,
  roundAmount,
  type Sprint,
  workingDates,
} from '../rules/index.ts';
import { daysSet, daysWorked, saveDaysWorked } from '../store/index.ts';
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
  const whose = { team, members: await membersOf(db, team), holidays: calendar.holidays };
  const perDay = await paceFor(db, whose, sprint);
  const days = await availableDays(db, whose, sprint);
  const members = days.map((member) => ({ ...member, amount: roundAmount(member.days * perDay.amount) }));
  const sum = daysOf(members);
  const total = roundAmount(sum * perDay.amount);
  const { startsOn, endsOn } = sprint;
  return {
    unit: sprint.unit,
    workingDays: startsOn && endsOn ? workingDates(calendar, startsOn, endsOn).length : 0,
    ...{ members, days: sum, perDay, total },
    byType: allocate(total, sprint.allocation),
  };
}

/** Keeps how many days the team has in a sprint that is being closed, so that its pace stays what it was. */
export async function keepDaysWorked(trx: Trx, sprint: Sprint): Promise<void> {
  const team = await teamOf(trx, sprint.teamId);
  const { holidays } = await calendarOf(trx, team);
  const days = await availableDays(trx, { team, members: await membersOf(trx, team), holidays }, sprint);
  await saveDaysWorked(trx, sprint.id, daysOf(days));
}

interface Whose {
  team: Team;
  members: Member[];
  holidays: WorkingCalendar['holidays'];
}

async function paceFor(db: Db, whose: Whose, sprint: Sprint): Promise<Capacity['perDay']> {
  if (sprint.unit === 'hours' || sprint.pointsPerDay !== null) {
    return paceOf(sprint.unit, sprint.pointsPerDay, []);
  }
  const past: PastPace[] = [];
  const velocities = await velocityOf(db, sprint.teamId, SPRINTS_AVERAGED, sprint.closedAt ?? undefined);
  const worked = await daysWorked(
    db,
    velocities.map((velocity) => velocity.sprint.id),
  );
  for (const { sprint: closed, completed } of velocities) {
    if (closed.unit !== 'points') continue;
    const days = worked.get(closed.id) ?? daysOf(await availableDays(db, whose, closed));
    past.push({ completed, days });
  }
  return paceOf(sprint.unit, null, past);
}

type MemberDays = Omit<MemberCapacity, 'amount'>;

/** Everybody’s days in a sprint, by name. */
async function availableDays(
  db: Db,
  { team, members, holidays }: Whose,
  { id, startsOn, endsOn }: Sprint,
): Promise<MemberDays[]> {
  if (startsOn === null || endsOn === null) return [];
  const userIds = members.map((member) => member.userId);
  const away = await daysAwayIn(db, team.workspaceId, userIds, { from: startsOn, to: endsOn });
  const set = await daysSet(db, id);
  return members.map(({ userId, name, ...hours }) => {
    const working = workingDates({ ...hours, holidays }, startsOn, endsOn);
    const daysAway = (away.get(userId) ?? []).filter((date) => working.includes(date)).length;
    const days = set.get(userId) ?? working.length - daysAway;
    return { userId, name, workingDays: working.length, daysAway, days, isSet: set.has(userId) };
  });
}

function daysOf(members: readonly MemberDays[]): number {
  return members.reduce((sum, { days }) => sum + days, 0);
}
