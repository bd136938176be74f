import type { Trx } from '../../../../database/index.ts';
import type { Core } from '../../../slice.ts';
import { dependentsOf, type SprintEvent, type Story, storiesById } from '../../../sprints/index.ts';
import { newsNow, type StoryNews } from '../../rules/news.ts';
import { newsOfStory, saveNews } from '../../store/index.ts';
import { refreshOpenDailies } from '../refresh.ts';
import { isOpen } from './told-news.ts';

/** What the daily shows of sprints. */
const SHOWN: ReadonlySet<SprintEvent['field']> = new Set<SprintEvent['field']>([
  ...(['status', 'estimate', 'sprintId'] as const),
  ...(['state', 'name', 'startsOn', 'endsOn', 'unit'] as const),
]);

/** The dailies show how far the sprints are, and who waits for a story hears that it is done. */
export async function followStories(trx: Trx, core: Core, events: readonly SprintEvent[]): Promise<void> {
  const shown = events.filter(({ field }) => SHOWN.has(field));
  for (const teamId of new Set(shown.map((event) => event.teamId)))
    await refreshOpenDailies(trx, core, teamId);
  await noteFinished(trx, core, events);
}

async function noteFinished(trx: Trx, core: Core, events: readonly SprintEvent[]): Promise<void> {
  const moves = events.filter(({ field, was, became }) => {
    return field === 'status' && (was === 'done' || became === 'done');
  });
  const movers = new Map(moves.map(({ subjectId, byUserId }) => [subjectId, byUserId]));
  for (const story of (await storiesById(trx, movers.keys())).values()) {
    const known = await newsOfStory(trx, story.id);
    const isDone = story.status === 'done';
    const waiting = isDone ? await thoseWho(trx, story, movers.get(story.id) ?? null) : [];
    const knowing = new Set(known.map(({ userId }) => userId));
    const now = core.clock.now();
    const begun = waiting
      .filter((userId) => !knowing.has(userId))
      .map((userId) => nothingTold(story, userId));
    await saveNews(
      trx,
      [...known, ...begun].map((news) => newsNow(news, isDone, now)),
    );
  }
}

/** Those whose own stories wait for it; not who finished it. */
async function thoseWho(trx: Trx, story: Story, finishedBy: string | null): Promise<string[]> {
  const dependents = await dependentsOf(trx, story.id);
  const waiting = new Set(dependents.filter(isOpen).flatMap(({ assignees }) => assignees));
  return [...waiting].filter((userId) => userId !== finishedBy);
}

function nothingTold({ id: storyId, workspaceId, teamId }: Story, userId: string): StoryNews {
  return {
    storyId,
    userId,
    workspaceId,
    teamId,
    isDone: false,
    isToldDone: false,
    toldIn: null,
    nextDueAt: null,
  };
}
