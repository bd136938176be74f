import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Db } from '../../src/database/index.ts';
import {
  dependenciesOf,
  findSprint,
  itemsOf,
  prerequisitesOf,
  replay,
  type Sprint,
  type SprintEvent,
  type Story,
  storiesAt,
  storiesById,
  storiesOf,
  tasksOf,
  totalsOf,
} from '../../src/features/sprints/index.ts';
import { daysSet, eventsAfter } from '../../src/features/sprints/store/index.ts';
import { act, begin, deeds } from './deeds.ts';
import { startDesk } from './desk.ts';

test('whatever people do, the events add up to what is kept, and to what was at every instant before', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, async (week) => {
      const desk = await startDesk();
      await begin(desk);
      const seen: Array<{ at: Date; standing: Map<string, string> }> = [];
      for (const deed of week) {
        await act(desk, deed);
        seen.push({ at: desk.clock.now(), standing: await standing(desk.db) });
        desk.clock.set(new Date(desk.clock.now().getTime() + (deed.minutes * 60 + 1) * 1000));
      }
      const events = await eventsAfter(desk.db, 'T1', 0, 10_000);
      expect(events.map(({ position }) => position)).toEqual(events.map((_, at) => at + 1));
      await expectKept(desk.db, events);
      await expectPast(desk.db, seen);
      expectNoJumps(events);
    }),
    { numRuns: 15 },
  );
}, 60_000);

async function expectKept(db: Db, events: readonly SprintEvent[]): Promise<void> {
  const replayed = replay(events);
  const stories = await storiesById(db, replayed.stories.keys());
  for (const [id, state] of replayed.stories) {
    expect(state.story).toEqual(stories.get(id));
    expect(state.tasks).toEqual(await tasksOf(db, [id]));
    const needs = (await dependenciesOf(db, [id])).map((one) => one.needsStoryId);
    expect(state.dependencies.toSorted()).toEqual(needs.toSorted());
  }
  for (const [id, state] of replayed.sprints) {
    expect(state.sprint).toEqual(await findSprint(db, id));
    expect(state.items).toEqual(await itemsOf(db, id));
    const prerequisites = (await prerequisitesOf(db, id)).map((sprint) => sprint.id);
    expect(state.prerequisites.toSorted()).toEqual(prerequisites.toSorted());
    expect(new Map(state.days.map(({ userId, days }) => [userId, days]))).toEqual(await daysSet(db, id));
  }
}

/** What stood in each sprint, in words that tell its stories, their columns and their estimates. */
async function standing(db: Db): Promise<Map<string, string>> {
  const events = await eventsAfter(db, 'T1', 0, 10_000);
  const sprints = events.filter((event) => event.field === 'created' && event.subject === 'sprint');
  const told = new Map<string, string>();
  for (const { subjectId } of sprints) told.set(subjectId, wordsFor(await storiesOf(db, subjectId)));
  return told;
}

async function expectPast(db: Db, seen: Array<{ at: Date; standing: Map<string, string> }>): Promise<void> {
  for (const { at, standing: told } of seen) {
    for (const [sprintId, words] of told) {
      const then = await storiesAt(db, sprintId, at);
      expect(wordsFor(then.filter((story) => story.status !== 'dropped'))).toBe(words);
    }
  }
}

function wordsFor(stories: readonly Story[]): string {
  return stories
    .map((story) => `${story.id} ${story.title} ${story.status} ${story.estimate} ${story.assignees}`)
    .toSorted()
    .join('\n');
}

/** The points of a sprint change only with an event that names it. */
function expectNoJumps(events: readonly SprintEvent[]): void {
  const pointsIn = new Map<string, number>();
  const until: SprintEvent[] = [];
  for (const event of events) {
    until.push(event);
    const { sprints, stories } = replay(until);
    const all = [...stories.values()].map(({ story }) => story);
    for (const id of sprints.keys()) {
      const points = totalsOf(all.filter((story: Story) => story.sprintId === id)).chosen;
      const named: Array<Sprint['id'] | null> = [event.sprintId, event.leftSprintId];
      if (!named.includes(id)) expect(points).toBe(pointsIn.get(id) ?? 0);
      pointsIn.set(id, points);
    }
  }
}
