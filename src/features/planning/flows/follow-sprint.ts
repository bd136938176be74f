import { addMilliseconds } from 'date-fns/addMilliseconds';
import type { Trx } from '../../../database/index.ts';
import { addDays, instantOf, localDateOf } from '../../../time/index.ts';
import type { Core } from '../../slice.ts';
import { findSprint, type Sprint, type SprintEvent, sprintsOf } from '../../sprints/index.ts';
import { findTeam, type Team } from '../../teams/index.ts';
import { findPublished, type PublishedPlan, savePublished } from '../store/index.ts';
import { askPeople, mustAskAgain, refreshLetters } from './letters.ts';
import { refreshPlan } from './published.ts';
import { standingOf } from './standing.ts';

/** So long somebody who changes a plan is left to it, before those are asked again whose answer no longer fits. */
const QUIET_MS = 15 * 60_000;

/** What changes of a story that only the whole plan shows. */
const OF_DOCUMENT = ['status', 'notes', 'epic', 'tasks', 'ownedPaths', 'rice'];

/** Brings what shows the plans that are out up to date with what happened in their sprints. */
export async function followSprints(trx: Trx, core: Core, events: readonly SprintEvent[]): Promise<void> {
  const sprintIds = new Set(events.flatMap(({ sprintId, leftSprintId }) => [sprintId, leftSprintId]));
  for (const id of sprintIds) {
    const plan = id === null ? undefined : await findPublished(trx, id);
    if (!plan) continue;
    const news = newsOf(plan, events);
    if (plan.endedAt !== null && !news.some(isReopening)) continue;
    if (news.length > 0) await showChanges(trx, core, plan, news);
  }
}

function isReopening({ field, was, became }: SprintEvent): boolean {
  return field === 'state' && was === 'closed' && became === 'running';
}

/** What happened in its sprint after it was published: what was before is in all that was sent of it. */
function newsOf({ sprintId: id, publishedAt }: PublishedPlan, events: readonly SprintEvent[]): SprintEvent[] {
  const publishing = events.findLast(
    ({ subjectId, field, became }) => subjectId === id && field === 'state' && became === 'published',
  );
  return events.filter(
    ({ sprintId, leftSprintId, at, position }) =>
      (sprintId === id || leftSprintId === id) && at >= publishedAt && position > (publishing?.position ?? 0),
  );
}

async function showChanges(
  trx: Trx,
  core: Core,
  plan: PublishedPlan,
  events: readonly SprintEvent[],
): Promise<void> {
  const sprint = await findSprint(trx, plan.sprintId);
  if (!sprint) return;
  const now = core.clock.now();
  const isOfPlan = events.some(concernsPlan);
  const isOver = sprint.state === 'closed' || sprint.state === 'cancelled';
  const askAt = isOfPlan ? await whenToAskAgain(trx, plan, sprint, now) : plan.askAt;
  await savePublished(trx, { ...plan, askAt: isOver ? null : askAt, endedAt: isOver ? now : null });
  await refreshPlan(trx, core, sprint, isOfPlan ? 'all' : 'document');
  if (isOfPlan && sprint.state !== 'running') await refreshLetters(trx, core, { sprint });
}

/** Null where every answer fits, and once it runs. */
async function whenToAskAgain(
  trx: Trx,
  { askAt }: PublishedPlan,
  { id, state }: Sprint,
  now: Date,
): Promise<Date | null> {
  if (state !== 'published' || !(await mustAskAgain(trx, await standingOf(trx, id, now)))) return null;
  return askAt ?? addMilliseconds(now, QUIET_MS);
}

function concernsPlan({ subject, field, was, became }: SprintEvent): boolean {
  const isDropped = field === 'status' && (was === 'dropped' || became === 'dropped');
  return subject === 'sprint' || isDropped || !OF_DOCUMENT.includes(field);
}

/** Asks those whose answer no longer fits, once somebody has been left to change the plan for a while. */
export function askAgain(core: Core, { sprintId }: PublishedPlan): Promise<void> {
  return core.database.transaction(async (trx) => {
    const now = core.clock.now();
    const plan = await findPublished(trx, sprintId);
    if (!plan?.askAt || plan.askAt > now) return;
    const standing = await standingOf(trx, sprintId, now);
    const team = await findTeam(trx, standing.sprint.teamId);
    const isOpen = team !== undefined && standing.sprint.state === 'published';
    const { askedToday } = isOpen
      ? await askPeople(trx, core, standing, { team, onlyAnew: true })
      : { askedToday: [] };
    const isLeft = team !== undefined && askedToday.length > 0;
    await savePublished(trx, { ...plan, askAt: isLeft ? tomorrowIn(team, now) : null });
  });
}

/** Who was asked today is not asked by a second message before tomorrow. */
function tomorrowIn({ timeZone }: Team, now: Date): Date {
  return instantOf(addDays(localDateOf(now, timeZone), 1), '00:00', timeZone);
}

/** Roles, hours or leave of a team changed: its plans name who approves, and count days. */
export async function followTeam(trx: Trx, core: Core, team: Team): Promise<void> {
  for (const sprint of await sprintsOf(trx, team.id, ['published'])) {
    const plan = await findPublished(trx, sprint.id);
    if (!plan) continue;
    const askAt = await whenToAskAgain(trx, plan, sprint, core.clock.now());
    await savePublished(trx, { ...plan, askAt });
    await refreshPlan(trx, core, sprint);
    await refreshLetters(trx, core, { sprint });
  }
}
