import type { Db, Trx } from '../../../database/index.ts';
import { addDays, instantOf, isWorkingDay, localDateOf } from '../../../time/index.ts';
import { openCritical } from '../../blockers/index.ts';
import type { Core } from '../../slice.ts';
import { findSprint, type Sprint, type SprintEvent, velocityOf } from '../../sprints/index.ts';
import { dailyHourOf } from '../../standups/index.ts';
import { averageOf, judged, SPRINTS_AVERAGED } from '../rules/index.ts';
import { judgementOf, judgementsWithCritical, type KeptJudgement, keepJudgement } from '../store/health.ts';
import { type Around, aroundTeam } from './circumstances.ts';
import { examine } from './health.ts';
import { noteChanged } from './pictures.ts';
import { goOnTelling, startTelling } from './tell-red.ts';

/** Judges how a sprint stands, and has its stakeholders told where it turns red. */
export async function judge(trx: Trx, core: Core, sprintId: string): Promise<void> {
  const sprint = await findSprint(trx, sprintId);
  const known = await judgementOf(trx, sprintId);
  if (!sprint) return;
  if (sprint.state !== 'running') {
    if (known) await keepJudgement(trx, { ...known, nextDueAt: null });
    return;
  }
  const now = core.clock.now();
  const around = await aroundTeam(trx, sprint.teamId);
  const today = localDateOf(now, around.team.timeZone);
  const { health } = await examine(trx, sprint, around, now);
  const isOverdue = sprint.endsOn !== null && today > sprint.endsOn;
  const { isTurn, ...judgement } = judged(known ?? null, { level: isOverdue ? null : health.level, today });
  const { id, workspaceId, teamId } = sprint;
  const critical = around.obstacles.filter((one) => one.isCritical && one.storyKey !== null);
  await keepJudgement(trx, {
    ...{ ...judgement, sprintId: id, workspaceId, teamId },
    critical: critical.map(({ number }) => number),
    average: known?.judgedOn === today ? known.average : await averageFor(trx, sprint),
    nextDueAt: await nextJudgement(trx, sprint, around, now),
  });
  const turn = { sprint, team: around.team, turn: judgement.turns };
  if (isTurn) await startTelling(trx, turn, now);
  else if (judgement.level === 'red' && known?.level !== 'red') await goOnTelling(trx, turn, now);
}

/** Judges those that these changes concern; the pictures of open dailies follow. */
export async function followChanges(trx: Trx, core: Core, events: readonly SprintEvent[]): Promise<void> {
  const drawn = events.filter(({ field }) => DRAWN.has(field));
  const sprintIds = drawn.flatMap(({ sprintId, leftSprintId }) => [sprintId, leftSprintId]);
  for (const id of new Set(sprintIds.filter((one) => one !== null))) await judge(trx, core, id);
  const teamIds = drawn.filter(({ sprintId, leftSprintId }) => sprintId ?? leftSprintId).map((e) => e.teamId);
  await noteChanged(trx, [...new Set(teamIds)], core.clock.now());
}

/** What a burndown and the health of a sprint come from. */
const DRAWN: ReadonlySet<SprintEvent['field']> = new Set<SprintEvent['field']>([
  ...(['created', 'status', 'estimate', 'sprintId', 'key', 'isGoal'] as const),
  ...(['state', 'name', 'startsOn', 'endsOn', 'unit'] as const),
]);

/** Running sprints of teams whose critical blockers are not those by which they were judged. */
export async function judgedByOtherBlockers(db: Db): Promise<KeptJudgement[]> {
  const numbers = new Map<string, number[]>();
  for (const { teamId, number } of await openCritical(db)) {
    numbers.set(teamId, [...(numbers.get(teamId) ?? []), number]);
  }
  const judgements = await judgementsWithCritical(db, [...numbers.keys()]);
  return judgements.filter(({ teamId, critical }) => {
    return sorted(critical) !== sorted(numbers.get(teamId) ?? []);
  });
}

function sorted(numbers: readonly number[]): string {
  return numbers.toSorted((a, b) => a - b).join(' ');
}

async function averageFor(db: Db, { teamId, unit }: Sprint): Promise<number | null> {
  return averageOf(await velocityOf(db, teamId, SPRINTS_AVERAGED), unit)?.completed ?? null;
}

/** On each working day at the hour of the daily; on all days once the sprint should be over. */
async function nextJudgement(db: Db, sprint: Sprint, { calendar }: Around, now: Date): Promise<Date> {
  const hour = (await dailyHourOf(db, sprint.teamId)) ?? calendar.startsAt;
  let date = localDateOf(now, calendar.timeZone);
  const last = sprint.endsOn === null ? date : addDays(sprint.endsOn, 1);
  while (!isJudged(date)) date = addDays(date, 1);
  return instantOf(date, hour, calendar.timeZone);

  function isJudged(day: string): boolean {
    const isAhead = instantOf(day, hour, calendar.timeZone) > now;
    return isAhead && (day >= last || isWorkingDay(calendar, day));
  }
}
