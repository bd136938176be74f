import type { Inbound } from '../../../database/index.ts';
import { UserError } from '../../../slack/user-error.ts';
import { type LocalDate, localDateOf } from '../../../time/index.ts';
import type { Core } from '../../slice.ts';
import {
  changeSprint,
  createSprint,
  itemsOf,
  type NewItem,
  type Sprint,
  type SprintFields,
  sprintsOf,
} from '../../sprints/index.ts';
import { calendarOf, findTeam, type Team } from '../../teams/index.ts';
import {
  type Dates,
  type LastDates,
  type Place,
  proposedDates,
  proposedName,
  readDates,
  readLength,
} from '../rules/index.ts';
import type { DatesForm } from '../schema/index.ts';
import { conflictIn, type Kept } from './conflicts.ts';
import { datesIn, requirePlan, requirePlanning, requireTeamPlanner } from './plan.ts';

/** What a new sprint of a team is likely to be called, and when it is likely to be. */
export async function proposalFor(
  core: Core,
  team: Team,
): Promise<{ name: string; dates: Dates; last: Sprint | undefined }> {
  const { db } = core.database;
  const all = await sprintsOf(db, team.id, ['draft', 'published', 'running', 'closed', 'cancelled']);
  const [last] = all
    .filter((sprint) => sprint.state !== 'cancelled' && datesIn(sprint))
    .toSorted((a, b) => ((a.endsOn ?? '') < (b.endsOn ?? '') ? 1 : -1));
  const today = localDateOf(core.clock.now(), team.timeZone);
  const number = Math.max(0, ...all.map((sprint) => sprint.number)) + 1;
  const dates = proposedDates(await calendarOf(db, team), today, last && lastDates(last, team));
  const taken = all.map((sprint) => sprint.name);
  return { name: proposedName(last, number, taken), dates, last };
}

/** When a sprint was or will be; one that was closed early was over that day. */
function lastDates(sprint: Sprint, team: Team): LastDates | undefined {
  const dates = datesIn(sprint);
  const closedOn = sprint.closedAt && localDateOf(sprint.closedAt, team.timeZone);
  return dates && { ...dates, over: closedOn && closedOn < dates.endsOn ? closedOn : dates.endsOn };
}

/**
 * Saves the first step: a new sprint as a draft, or the one that there is.
 *
 * @throws UserError under the input that needs another look, and for those who may not plan
 */
export async function saveDates(
  core: Core,
  saved: { inbound: Inbound; userId: string; place: Place; form: DatesForm },
): Promise<Kept> {
  const { inbound, userId, place, form } = saved;
  const { db } = core.database;
  const team = await teamToPlan(core, place, userId);
  const dates = await datesOf(core, team, form, await lastDayShown(core, team, place));
  const fields = { name: form.name, goal: form.goal, ...dates };
  if (place.sprintId === null) {
    const { last } = await proposalFor(core, team);
    const like = last
      ? { fields: { ...likeBefore(last), ...fields }, ...(await itemsLike(core, last)) }
      : { fields };
    const { sprint, notices } = await createSprint(core, { inbound, userId, teamId: team.id, ...like });
    return { kind: 'kept', sprintId: sprint.id, notices };
  }
  const deed = { inbound, userId, sprintId: place.sprintId, fields, seen: place.seen };
  const answer = await changeSprint(core, deed);
  if (answer.kind === 'saved') return { kind: 'kept', sprintId: place.sprintId, notices: answer.notices };
  const { sprint } = await requirePlan(db, place.sprintId);
  return conflictIn(db, { sprint, userId, seen: place.seen, conflicts: answer.conflicts });
}

async function teamToPlan(core: Core, { sprintId, teamId }: Place, userId: string): Promise<Team> {
  const { db } = core.database;
  if (sprintId !== null) return (await requirePlanning(db, sprintId, userId)).team;
  const team = await findTeam(db, teamId);
  if (!team) throw new UserError('That team is gone. Nothing was changed.');
  await requireTeamPlanner(db, team, userId);
  return team;
}

/** The last day that stood in the form when it was opened. */
async function lastDayShown(core: Core, team: Team, { sprintId }: Place): Promise<LocalDate | null> {
  if (sprintId === null) return (await proposalFor(core, team)).dates.endsOn;
  return (await requirePlan(core.database.db, sprintId)).sprint.endsOn;
}

async function datesOf(
  core: Core,
  team: Team,
  form: DatesForm,
  endsOnShown: LocalDate | null,
): Promise<Dates> {
  const length = form.length === '' ? null : readLength(form.length, team.workingDays.length);
  if (form.length !== '' && length === null) {
    throw new UserError('Write it as “10 working days” or “2 weeks”, or leave it empty.', 'length');
  }
  const typed = { startsOn: form.starts, endsOn: form.ends, length, endsOnShown };
  const reading = readDates(typed, await calendarOf(core.database.db, team));
  if (reading.kind === 'wrong') throw new UserError(reading.says, reading.field);
  return reading.dates;
}

/** What a sprint takes over from the one before it until somebody says otherwise. */
function likeBefore(last: Sprint): Partial<SprintFields> {
  const { unit, allocation, release, mergeGate, hasRiskCheck } = last;
  return { unit, allocation, release, mergeGate, hasRiskCheck };
}

/** Its definition of done and its risks, which seldom end with it. */
async function itemsLike(core: Core, last: Sprint): Promise<{ items?: NewItem[] }> {
  const items = (await itemsOf(core.database.db, last.id)).flatMap((item): NewItem[] => {
    const { id: _, sprintId: __, position: ___, ...rest } = item;
    if (rest.kind === 'done') return [{ ...rest, isMet: null }];
    return rest.kind === 'risk' ? [rest] : [];
  });
  return items.some(({ kind }) => kind === 'done') ? { items } : {};
}
