import { addDays } from 'date-fns/addDays';
import { subDays } from 'date-fns/subDays';
import type { Db } from '../../../database/index.ts';
import { UserError } from '../../../slack/user-error.ts';
import { localDateOf } from '../../../time/index.ts';
import { findSprint, type Sprint, type SprintState, sprintsOf } from '../../sprints/index.ts';
import { calendarOf, findTeam, type Team } from '../../teams/index.ts';
import {
  DAYS_AROUND,
  type Meeting,
  type MeetingId,
  meetingKey,
  meetingsAmong,
  type Rule,
  usualRules,
} from '../rules/index.ts';
import { keptOf, rulesSet } from '../store/index.ts';

const WITH_MEETINGS: readonly SprintState[] = ['draft', 'published', 'running', 'closed'];

/** No sprint is longer. */
const LONGEST_SPRINT_DAYS = 366;

/** From `from` (included) to `to` (not included). */
export interface Stretch {
  from: Date;
  to: Date;
}

/** The rules by which a team's meetings are held, one of each kind: those it has set, and the usual ones. */
export async function rulesOf(db: Db, team: Team): Promise<Rule[]> {
  const set = new Map((await rulesSet(db, team.id))?.map((rule) => [rule.kind, rule]));
  return usualRules(team).map((rule) => set.get(rule.kind) ?? rule);
}

/**
 * The meetings of a team's sprints that begin within this stretch of time, in the order of time; those that were
 * cancelled are not among them.
 */
export async function meetingsOf(db: Db, team: Team, stretch: Stretch): Promise<Meeting[]> {
  return (await appointedWithin(db, team, stretch)).filter(isOn);
}

/** The meetings of one sprint, as if its team had no other. */
export async function meetingsIn(db: Db, team: Team, sprint: Sprint): Promise<Meeting[]> {
  return (await appointedOf(db, team, [sprint])).filter(isOn);
}

export function isOn({ kept }: Meeting): boolean {
  return kept?.isCancelled !== true;
}

/** The same with those that were cancelled. */
export async function appointedWithin(db: Db, team: Team, { from, to }: Stretch): Promise<Meeting[]> {
  const [first, last] = [subDays(from, DAYS_AROUND + 1), addDays(to, DAYS_AROUND + 1)];
  const [firstDay, lastDay] = [localDateOf(first, team.timeZone), localDateOf(last, team.timeZone)];
  const sprints = (await sprintsOf(db, team.id, WITH_MEETINGS)).filter(
    ({ startsOn, endsOn }) =>
      startsOn !== null && endsOn !== null && startsOn <= lastDay && endsOn >= firstDay,
  );
  const meetings = await appointedOf(db, team, sprints);
  return meetings.filter(({ startsAt }) => from <= startsAt && startsAt < to);
}

/** As far as anybody looks ahead. */
export function fromNowOn(now: Date): Stretch {
  return { from: now, to: addDays(now, LONGEST_SPRINT_DAYS) };
}

async function appointedOf(db: Db, team: Team, sprints: readonly Sprint[]): Promise<Meeting[]> {
  if (sprints.length === 0) return [];
  const kept = await keptOf(
    db,
    sprints.map(({ id }) => id),
  );
  return meetingsAmong(sprints, await rulesOf(db, team), kept, await calendarOf(db, team));
}

/** A meeting as it stands, beside the others of its team; undefined where it is no longer on the calendar. */
export async function findMeeting(
  db: Db,
  id: MeetingId,
): Promise<{ team: Team; meeting: Meeting; others: Meeting[] } | undefined> {
  const sprint = await findSprint(db, id.sprintId);
  const team = sprint && (await findTeam(db, sprint.teamId));
  if (!team) return undefined;
  const sprints = (await sprintsOf(db, team.id, WITH_MEETINGS)).filter((other) => areNear(other, sprint));
  const all = await appointedOf(db, team, sprints);
  const meeting = all.find((one) => meetingKey(one) === meetingKey(id));
  return meeting && { team, meeting, others: all.filter((one) => one !== meeting) };
}

/** @throws UserError where it is no longer on the calendar */
export async function requireMeeting(db: Db, id: MeetingId) {
  const found = await findMeeting(db, id);
  if (found) return found;
  throw new UserError(
    'That meeting is no longer on the calendar. `/sprint ceremonies` shows those that are. Nothing was changed.',
  );
}

/** Whether meetings of one can come upon those of the other. */
function areNear(one: Sprint, other: Sprint): boolean {
  if (one.id === other.id) return true;
  if (!one.startsOn || !one.endsOn || !other.startsOn || !other.endsOn) return false;
  const around = (date: string, days: number) => addDays(new Date(date), days).toISOString().slice(0, 10);
  return (
    one.startsOn <= around(other.endsOn, 2 * DAYS_AROUND) &&
    one.endsOn >= around(other.startsOn, -2 * DAYS_AROUND)
  );
}
