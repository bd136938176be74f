import type { Db } from '../../../database/index.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { UserError } from '../../../slack/user-error.ts';
import { listOf, unquoted } from '../../../slack/words.ts';
import type { Core } from '../../slice.ts';
import type { Team } from '../../teams/index.ts';
import { byKey, returningBy, type Sprint } from '../rules/index.ts';
import { lastClosed, sprintsById, sprintsNeeding, sprintsOf, storiesById } from '../store/index.ts';
import type { Reopening } from '../views/reopen.ts';
import { keepSprint } from './change-sprint.ts';
import { closeOf } from './close-events.ts';
import { howItWasClosed } from './closed-already.ts';
import { refreshHomes } from './log.ts';
import { type Entered, once } from './once.ts';
import { requirePlanner } from './permission.ts';
import { placeAnew } from './place-anew.ts';
import { requireSprint, teamOf } from './which-sprint.ts';

/**
 * What reopening the team's sprint that was closed last would come to.
 *
 * @param name of the sprint that is meant; '' for the last
 * @throws UserError where none is closed, where it cannot be reopened, and for those who may not, naming who can
 */
export async function reopeningOf(
  core: Core,
  team: Team,
  { userId, name }: { userId: string; name: string },
): Promise<Reopening> {
  const { db } = core.database;
  await requirePlanner(db, team, userId, 'reopen the sprint');
  const [last] = await lastClosed(db, team.id, 1);
  if (!last) throw new UserError(`${escapeMrkdwn(team.name)} has closed no sprint yet.`);
  const meant = unquoted(name).toLowerCase();
  const isMeant = meant === '' || [last.name.toLowerCase(), String(last.number)].includes(meant);
  if (!isMeant) throw onlyLast(last);
  await requireReopenable(db, last);
  return returningOf(db, core, last);
}

/**
 * Takes the close of a sprint back: it runs again, and the stories that the close moved come back as they were, but for
 * those that were moved since or have begun in another sprint.
 *
 * @throws UserError where it is not the team's sprint that was closed last, where a sprint that waited for it has begun, or
 * another has its name; for those who do not plan, naming who can
 */
export function reopenSprint(core: Core, deed: Entered & { sprintId: string }): Promise<Reopening> {
  const { sprintId, userId } = deed;
  return once(core, deed, async (trx) => {
    const sprint = await requireSprint(trx, sprintId);
    await requirePlanner(trx, await teamOf(trx, sprint.teamId), userId, 'reopen the sprint');
    await requireReopenable(trx, sprint);
    const returning = await returningOf(trx, core, sprint);
    const moves = returning.back;
    const stories = await placeAnew(trx, core, moves, { by: userId, cause: 'reopened' });
    const reopened = await keepSprint(trx, core, sprint, { state: 'running' }, { by: userId });
    await refreshHomes(
      trx,
      core,
      sprint.workspaceId,
      stories.flatMap(({ assignees }) => assignees),
    );
    return { ...returning, sprint: reopened };
  });
}

async function requireReopenable(db: Db, sprint: Sprint): Promise<void> {
  const name = escapeMrkdwn(sprint.name);
  if (sprint.state === 'running') throw new UserError(`${name} runs already.`);
  if (sprint.state !== 'closed') throw new UserError(`${name} was never closed.`);
  const [last] = await lastClosed(db, sprint.teamId, 1);
  if (last && last.id !== sprint.id) throw onlyLast(last);
  const open = await sprintsOf(db, sprint.teamId, ['draft', 'published', 'running']);
  if (open.some((other) => other.name.toLowerCase() === sprint.name.toLowerCase())) {
    throw new UserError(
      `There is another sprint called ${name} now. Rename it in \`/sprint plan\`, then reopen this one.`,
    );
  }
  const waited = [...(await sprintsById(db, await sprintsNeeding(db, sprint.id))).values()];
  const begun = waited.filter(({ state }) => state === 'running' || state === 'closed');
  if (begun.length === 0) return;
  const names = listOf(begun.map((other) => escapeMrkdwn(other.name)));
  throw new UserError(
    `${names} waited for ${name} to be closed and ${begun.length === 1 ? 'has' : 'have'} begun, so it stays closed. What is left can be added there with \`/sprint add\`.`,
  );
}

function onlyLast(last: Sprint): UserError {
  return new UserError(
    `Only the sprint that was closed last can be reopened: ${escapeMrkdwn(last.name)}. Type \`/sprint reopen\` alone.`,
  );
}

async function returningOf(db: Db, core: Core, sprint: Sprint): Promise<Reopening> {
  const { close, since } = await closeOf(db, sprint);
  const stories = await storiesById(
    db,
    close.map(({ subjectId }) => subjectId),
  );
  const now = [...stories.values()].toSorted((a, b) => byKey(a.key, b.key));
  const around = await sprintsById(
    db,
    now.map(({ sprintId }) => sprintId).filter((id) => id !== null),
  );
  const others = [...around.values()];
  const begun = others.filter(({ state }) => state !== 'draft' && state !== 'published');
  return {
    ...returningBy(
      { close, since },
      { sprintId: sprint.id, stories: now, begun: new Set(begun.map(({ id }) => id)) },
    ),
    ...{ sprint, how: await howItWasClosed(db, core, sprint) },
    sprintNames: new Map(others.map(({ id, name }) => [id, name])),
  };
}
