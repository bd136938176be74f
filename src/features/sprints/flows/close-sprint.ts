import type { Db } from '../../../database/index.ts';
import { UserError } from '../../../slack/user-error.ts';
import { compareDates } from '../../../time/index.ts';
import type { Core } from '../../slice.ts';
import type { ItemAnswers, Placed, Sprint, Story } from '../rules/index.ts';
import { removeCloseDrafts, sprintsOf } from '../store/index.ts';
import { answerItems } from './answer-items.ts';
import { keepDaysWorked } from './capacity.ts';
import { keepSprint } from './change-sprint.ts';
import { requireRunning } from './closed-already.ts';
import { storiesOf } from './lists.ts';
import { refreshHomes } from './log.ts';
import { type Entered, once } from './once.ts';
import { requirePlanner } from './permission.ts';
import { placeAnew } from './place-anew.ts';
import { requireSprint, teamOf } from './which-sprint.ts';

/** After every other date. */
const NEVER = '9999-12-31';

/** What becomes of a story that is not done. */
export type Decision = 'next' | 'backlog' | 'drop';

interface Closing {
  sprintId: string;
  /** By id of the story; one that is left out goes into the next sprint where there is one, else into the backlog. */
  decisions: ReadonlyMap<string, Decision>;
  /** What is said of its criteria and metrics; what is left out stays as it is. */
  items?: ItemAnswers;
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
 * Closes a running sprint: its criteria are what was said of them, and each story that is not done goes where it was
 * decided.
 *
 * @throws UserError for one that does not run, saying who closed it; where a story should go into a next sprint and there
 * is none; for those who do not plan, naming who can
 */
export function closeSprint(core: Core, deed: Entered & Closing): Promise<ClosedSprint> {
  const { sprintId, userId, decisions, items = { met: {}, values: {} } } = deed;
  return once(core, deed, async (trx) => {
    const sprint = await requireSprint(trx, sprintId);
    await requirePlanner(trx, await teamOf(trx, sprint.teamId), userId, 'close the sprint');
    await requireRunning(trx, core, sprint);
    const next = await nextSprintAfter(trx, sprint);
    const stories = await storiesOf(trx, sprintId);
    const left = stories.filter((story) => story.status !== 'done');
    const usual: Decision = next ? 'next' : 'backlog';
    const chosen = (decision: Decision) => left.filter(({ id }) => (decisions.get(id) ?? usual) === decision);
    if (chosen('next').length > 0 && !next) {
      throw new UserError(
        'There is no next sprint to take them. `/sprint plan` begins one, or choose the backlog.',
      );
    }
    await answerItems(trx, core, sprint, { ...items, by: userId });
    const go = (decision: Decision, to: Partial<Placed>) => {
      const moves = chosen(decision).map((story) => ({ story, to }));
      return placeAnew(trx, core, moves, { by: userId, cause: decision === 'next' ? 'carried' : 'closed' });
    };
    const carried = await go('next', { sprintId: next?.id ?? null });
    const backInBacklog = await go('backlog', { sprintId: null, status: 'backlog' });
    const dropped = await go('drop', { status: 'dropped' });
    const closed = await keepSprint(trx, core, sprint, { state: 'closed' }, { by: userId });
    await keepDaysWorked(trx, sprint);
    await removeCloseDrafts(trx, sprintId);
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
