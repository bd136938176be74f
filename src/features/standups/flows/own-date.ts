import type { Db } from '../../../database/index.ts';
import { UserError } from '../../../slack/user-error.ts';
import { addDays, type LocalDate, localDateOf } from '../../../time/index.ts';
import { type Member, teamHolidays, type Where } from '../../teams/index.ts';
import { firstDate, nextHeldDate } from '../rules/schedule.ts';
import { dateToAnswer, dayTheyAreIn } from '../rules/which.ts';
import { promptsOfPerson } from '../store/index.ts';
import type { Target } from '../views/target.ts';
import { dateFor, type Place, requireMember, requireStandup } from './place.ts';

/** So far back a standup may still be owed: one open for twelve hours, seen from any zone. */
const BACK_DAYS = 3;
const AHEAD_DAYS = 10;

/** The standup and date that somebody's answer is for, when they give it of their own accord. */
export async function ownDate(db: Db, where: Where, now: Date): Promise<Target & { place: Place }> {
  const place = await requireStandup(db, where);
  const member = await requireMember(db, place.team, where.userId);
  const date = await dateOf(db, place, member, now);
  if (date === null) throw noneInSight(place.team.name);
  return { standupId: place.standup.id, date, place };
}

/** The next standup after today's, whatever became of that one. */
export async function nextOwnDate(db: Db, where: Where, now: Date): Promise<Target> {
  const { standup, team } = await requireStandup(db, where);
  const member = await requireMember(db, team, where.userId);
  const standing = await whereTheyAre(db, { standup, team }, member, now);
  const date = standing.nextAfter(dayTheyAreIn(standing));
  if (date === null) throw noneInSight(team.name);
  return { standupId: standup.id, date };
}

function noneInSight(teamName: string): UserError {
  return new UserError(
    `${teamName} has no standup in sight. \`/standup settings\` says on which days it is held.`,
  );
}

/** Null where no standup is in sight. */
export async function dateOf(db: Db, place: Place, member: Member, now: Date): Promise<LocalDate | null> {
  return dateToAnswer(await whereTheyAre(db, place, member, now));
}

async function whereTheyAre(db: Db, place: Place, member: Member, now: Date) {
  const { standup, team } = place;
  const holidays = new Set((await teamHolidays(db, team)).keys());
  const today = dateFor(member, now);
  const around = { from: addDays(today, -BACK_DAYS), to: addDays(today, AHEAD_DAYS) };
  const candidates = await promptsOfPerson(db, {
    ...{ standupId: standup.id, userId: member.userId },
    ...around,
  });
  const { timeZone, startsAt, endsAt } = member;
  return {
    ...{ now, today, timeZone, startsAt, endsAt, candidates },
    nextAfter: (date: LocalDate) => nextHeldDate(standup, max(date, dayBeforeFirst(place)), holidays),
  };
}

/** Set up after its time, a standup begins on its next day, also for those who answer of their own accord. */
function dayBeforeFirst({ standup, team }: Place): LocalDate {
  const setUpOn = localDateOf(standup.createdAt, team.timeZone);
  return addDays(firstDate(standup, setUpOn, team.timeZone, standup.createdAt), -1);
}

function max(one: LocalDate, other: LocalDate): LocalDate {
  return one > other ? one : other;
}
