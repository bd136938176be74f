import { subDays } from 'date-fns/subDays';
import type { Db, Trx } from '../../../database/index.ts';
import { isWorkingInstant, localDateOf, nextWorkingInstant } from '../../../time/index.ts';
import { nextFacilitator } from '../../ceremonies/index.ts';
import type { Core } from '../../slice.ts';
import { findSprint, type Sprint, type SprintEvent, sprintsOf } from '../../sprints/index.ts';
import { dailyHourOf } from '../../standups/index.ts';
import { calendarOf, findTeam, holdersOf, membersOf, type Team } from '../../teams/index.ts';
import {
  FEWEST_ANONYMOUS,
  isWorthARetro,
  openingOf,
  type PlannedOpening,
  USUAL_SPELLS,
} from '../rules/index.ts';
import {
  findOpening,
  findRetro,
  openRetroOf,
  retrosOf,
  retrosOfSprint,
  saveOpening,
} from '../store/index.ts';
import { membersHere } from './remind.ts';
import { settingsOf, usualFormat } from './settings.ts';
import { openRetro } from './start.ts';

/** What decides when the retro of a sprint opens. */
const DECIDING: ReadonlySet<SprintEvent['field']> = new Set(['state', 'startsOn', 'endsOn'] as const);

/** The retros of sprints that started, moved or ended are planned anew. */
export async function followSprints(trx: Trx, core: Core, events: readonly SprintEvent[]): Promise<void> {
  const deciding = events.filter(({ subject, field }) => subject === 'sprint' && DECIDING.has(field));
  for (const id of new Set(deciding.map(({ subjectId }) => subjectId))) {
    const sprint = await findSprint(trx, id);
    const team = sprint && (await findTeam(trx, sprint.teamId));
    if (sprint && team) await planOpening(trx, team, sprint, core.clock.now());
  }
}

/** Those of the running sprints of a team, whose hours or settings are not as they were. */
export async function planOpenings(trx: Trx, team: Team, now: Date): Promise<void> {
  for (const sprint of await sprintsOf(trx, team.id, ['running'])) await planOpening(trx, team, sprint, now);
}

async function planOpening(trx: Trx, team: Team, sprint: Sprint, now: Date): Promise<void> {
  const known = await findOpening(trx, sprint.id);
  if (known?.state === 'opened') return;
  const opening = {
    ...{ sprintId: sprint.id, workspaceId: team.workspaceId, teamId: team.id, retroId: null },
    ...{ waitsFor: null, dueAt: null },
  };
  if (sprint.state === 'running') {
    const opensAt = await whenToOpen(trx, team, sprint);
    return saveOpening(trx, { ...opening, state: 'waiting', opensAt });
  }
  if (!known) return;
  const isWaiting = known.state === 'waiting' && (known.opensAt ?? known.waitsFor) !== null;
  const opensAt = isWaiting && sprint.state === 'closed' ? await atEarlyEnd(trx, team, sprint, now) : null;
  const { dueAt } = known;
  await saveOpening(trx, { ...opening, state: opensAt ? 'waiting' : 'passed', opensAt, dueAt });
}

/** Null where none opens by itself. */
async function whenToOpen(db: Db, team: Team, { startsOn, endsOn }: Sprint): Promise<Date | null> {
  const { opensItself } = await settingsOf(db, team.id);
  if (!opensItself || !startsOn || !endsOn) return null;
  const hour = (await dailyHourOf(db, team.id)) ?? team.startsAt;
  return openingOf({ startsOn, endsOn }, await calendarOf(db, team), hour);
}

/** One that is closed before its retro has opened has it at once, where it has lasted long enough. */
async function atEarlyEnd(db: Db, team: Team, { startedAt }: Sprint, now: Date): Promise<Date | null> {
  const calendar = await calendarOf(db, team);
  const [from, to] = [startedAt ?? now, now].map((at) => localDateOf(at, team.timeZone));
  if (!from || !to || !isWorthARetro(from, to, calendar)) return null;
  return now;
}

/** A retro on a sprint that was closed so long ago comes too late, unless it waited for another until now. */
const WORTH_DAYS = 7;

/**
 * Opens the retro of a sprint, if it is still due: once, and in the team's hours. Where the team has another one open it
 * waits until that is over.
 */
export function openDue(core: Core, sprintId: string): Promise<void> {
  return core.database.transaction(async (trx) => {
    const now = core.clock.now();
    const planned = await findOpening(trx, sprintId);
    if (planned?.state !== 'waiting' || planned.opensAt === null || planned.opensAt > now) return;
    const sprint = await findSprint(trx, sprintId);
    const team = sprint && (await findTeam(trx, sprint.teamId));
    if (!sprint || !team || !(await isWanted(trx, team, sprint, planned, now))) {
      return saveOpening(trx, { ...planned, state: 'passed', opensAt: null });
    }
    const opensAt = await whenNow(trx, team, sprint, now);
    if (opensAt > now) return saveOpening(trx, { ...planned, opensAt });
    const before = await openRetroOf(trx, team.id);
    if (!before) return open(trx, core, team, planned);
    const dueAt = planned.dueAt ?? planned.opensAt;
    await saveOpening(trx, { ...planned, opensAt: null, waitsFor: before.id, dueAt });
  });
}

async function isWanted(
  trx: Trx,
  team: Team,
  { id, state, closedAt }: Sprint,
  { waitsFor }: PlannedOpening,
  now: Date,
): Promise<boolean> {
  const awaited = waitsFor === null ? undefined : await findRetro(trx, waitsFor);
  const couldOpenAt = awaited?.closedAt ?? closedAt;
  const isLate = closedAt !== null && couldOpenAt !== null && couldOpenAt < subDays(now, WORTH_DAYS);
  if ((state !== 'running' && state !== 'closed') || isLate) return false;
  if ((await retrosOfSprint(trx, id)).length > 0) return false;
  return (await settingsOf(trx, team.id)).opensItself;
}

/** As things stand now: the daily's hour may have been moved since it was planned. */
async function whenNow(trx: Trx, team: Team, sprint: Sprint, now: Date): Promise<Date> {
  const calendar = await calendarOf(trx, team);
  const planned = sprint.state === 'running' ? await whenToOpen(trx, team, sprint) : null;
  if (planned && planned > now) return planned;
  return isWorkingInstant(calendar, now) ? now : nextWorkingInstant(calendar, now);
}

const USUAL_DOTS = 3;

async function open(trx: Trx, core: Core, team: Team, planned: PlannedOpening): Promise<void> {
  const facilitatorId = await facilitatorOf(trx, team, core.clock.now());
  if (facilitatorId === null) return saveOpening(trx, { ...planned, state: 'passed', opensAt: null });
  const { format } = await settingsOf(trx, team.id);
  const [last] = await retrosOf(trx, team.id, 1);
  const { retro } = await openRetro(trx, core, {
    ...{ team, sprintId: planned.sprintId, facilitatorId, spells: USUAL_SPELLS },
    format: format ?? (await usualFormat(trx, team.id)),
    isAnonymous: (await membersOf(trx, team)).length >= FEWEST_ANONYMOUS && last?.isAnonymous !== false,
    dots: last?.dots ?? USUAL_DOTS,
  });
  await saveOpening(trx, { ...planned, state: 'opened', opensAt: null, retroId: retro.id });
}

/** So many retros back it is looked who led. */
const RETROS_LOOKED_AT = 50;

/** Whose turn it is among those who are there: the scrum master's first, then one after the other. Null of nobody. */
async function facilitatorOf(trx: Trx, team: Team, now: Date): Promise<string | null> {
  const here = (await membersHere(trx, team, now)).map(({ userId }) => userId);
  const { userIds: masters } = await holdersOf(trx, team, 'scrum_master');
  const ordered = [...new Set([...masters.filter((userId) => here.includes(userId)), ...here])];
  const retros = await retrosOf(trx, team.id, RETROS_LOOKED_AT);
  const led = retros
    .toReversed()
    .map(({ facilitatorId, openedAt }) => [facilitatorId, openedAt.toISOString()] as const);
  return nextFacilitator(ordered, new Map(led));
}
