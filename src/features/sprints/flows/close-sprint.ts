import type { Db, Trx } from '../../../database/index.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { UserError } from '../../../slack/user-error.ts';
import { compareDates, formatWhen } from '../../../time/index.ts';
import type { Core } from '../../slice.ts';
import type { Team } from '../../teams/index.ts';
import { findPerson } from '../../workspaces/index.ts';
import type { Sprint, Status, Story } from '../rules/index.ts';
import { eventsOf, placeStories, sprintsOf } from '../store/index.ts';
import { keepSprint } from './change-sprint.ts';
import { storiesOf } from './lists.ts';
import { type By, changesBetween, logStories, refreshHomes } from './log.ts';
import { type Entered, once } from './once.ts';
import { requirePlanner } from './permission.ts';
import { requireSprint, teamOf } from './which-sprint.ts';

/** After every other date. */
const NEVER = '9999-12-31';

/** What becomes of a story that is not done. */
export type Decision = 'next' | 'backlog' | 'drop';

interface Closing {
  sprintId: string;
  /** By id of the story; one that is left out goes into the next sprint where there is one, else into the backlog. */
  decisions: ReadonlyMap<string, Decision>;
}

interface ClosedSprint {
  sprint: Sprint;
  done: Story[];
  /** As they are afterwards. */
  carried: Story[];
  backInBacklog: Story[];
  dropped: Story[];
  /** Into which those carried went. */
  next: Sprint | null;
}

/**
 * Closes a running sprint; each story that is not done goes where it was decided.
 *
 * @throws UserError for one that does not run, saying who closed it; where a story should go into a next sprint and there
 * is none; for those who do not plan, naming who can
 */
export function closeSprint(core: Core, deed: Entered & Closing): Promise<ClosedSprint> {
  const { sprintId, userId, decisions } = deed;
  return once(core, deed, async (trx) => {
    const sprint = await requireSprint(trx, sprintId);
    const team = await teamOf(trx, sprint.teamId);
    await requirePlanner(trx, team, userId, 'close the sprint');
    if (sprint.state !== 'running') throw await notRunning(trx, core, team, sprint);
    const next = await nextSprintAfter(trx, sprint);
    const stories = await storiesOf(trx, sprintId);
    const left = stories.filter((story) => story.status !== 'done');
    const usual: Decision = next ? 'next' : 'backlog';
    const to = (decision: Decision) => left.filter(({ id }) => (decisions.get(id) ?? usual) === decision);
    const [carrying, back, dropping] = [to('next'), to('backlog'), to('drop')];
    if (carrying.length > 0 && !next) {
      throw new UserError(
        'There is no next sprint to take them. `/sprint plan` begins one, or choose the backlog.',
      );
    }
    const by = { by: userId, cause: 'carried' as const };
    const carried = await leave(trx, core, carrying, { sprintId: next?.id ?? null }, by);
    const atClose = { by: userId, cause: 'closed' as const };
    const backInBacklog = await leave(trx, core, back, { sprintId: null, status: 'backlog' }, atClose);
    const dropped = await leave(trx, core, dropping, { sprintId, status: 'dropped' }, atClose);
    const closed = await keepSprint(trx, core, sprint, { state: 'closed' }, { by: userId });
    const concerned = stories.flatMap((story) => story.assignees);
    await refreshHomes(trx, core, sprint.workspaceId, concerned);
    const done = stories.filter((story) => story.status === 'done');
    return { sprint: closed, done, carried, backInBacklog, dropped, next };
  });
}

/** The sprint of the same team into which unfinished stories go: what is published or planned, the next by its dates. */
export async function nextSprintAfter(db: Db, sprint: Sprint): Promise<Sprint | null> {
  const open = await sprintsOf(db, sprint.teamId, ['published', 'draft']);
  const [next] = open.toSorted(
    (a, b) => compareDates(a.startsOn ?? NEVER, b.startsOn ?? NEVER) || a.number - b.number,
  );
  return next ?? null;
}

async function leave(
  trx: Trx,
  core: Core,
  stories: readonly Story[],
  to: { sprintId: string | null; status?: Status },
  by: By,
): Promise<Story[]> {
  const now = core.clock.now();
  const moved = stories.map((story) => {
    const statusSince = to.status === undefined || to.status === story.status ? story.statusSince : now;
    return { was: story, story: { ...story, ...to, statusSince } };
  });
  const column = to.status === undefined ? {} : { status: { is: to.status, since: now } };
  const [still, others] = [moved.filter(isStill), moved.filter((one) => !isStill(one))];
  await placeStories(trx, idsOf(still), { sprintId: to.sprintId });
  await placeStories(trx, idsOf(others), { sprintId: to.sprintId, ...column });
  await logStories(
    trx,
    core,
    by,
    moved.map(({ was, story }) => ({ story, changes: changesBetween(was, changedOf(was, story)) })),
  );
  return moved.map(({ story }) => story);
}

interface Moved {
  was: Story;
  story: Story;
}

function isStill({ was, story }: Moved): boolean {
  return was.status === story.status;
}

function idsOf(moved: readonly Moved[]): string[] {
  return moved.map(({ story }) => story.id);
}

function changedOf(was: Story, { sprintId, status }: Story): Partial<Pick<Story, 'sprintId' | 'status'>> {
  return {
    ...(was.status !== status && { status }),
    ...(was.sprintId !== sprintId && { sprintId }),
  };
}

async function notRunning(trx: Trx, core: Core, team: Team, sprint: Sprint): Promise<UserError> {
  const name = escapeMrkdwn(sprint.name);
  if (sprint.state !== 'closed') {
    return new UserError(
      `${name} does not run, so there is nothing to close. \`/sprint cancel\` throws a plan away.`,
    );
  }
  const closing = (await eventsOf(trx, sprint.id)).findLast((event) => event.became === 'closed');
  const closer = closing?.byUserId && (await findPerson(trx, sprint.workspaceId, closing.byUserId));
  const when = closing && formatWhen(closing.at, { now: core.clock.now(), zone: team.timeZone });
  const how = [closer && `by ${escapeMrkdwn(closer.name)}`, when].filter(Boolean).join(', ');
  return new UserError(`${name} was closed already${how && ` ${how}`}. Nothing was changed.`);
}
