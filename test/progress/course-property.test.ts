import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Course, courseFrom } from '../../src/features/progress/index.ts';
import {
  replay,
  type SprintEvent,
  type SprintStates,
  sprintStates,
  storyEventsOf,
  totalsOf,
} from '../../src/features/sprints/index.ts';
import { eventsAfter } from '../../src/features/sprints/store/index.ts';
import { act, begin, type Deed, deeds } from '../sprints/deeds.ts';
import { type Desk, startDesk } from '../sprints/desk.ts';

test('whatever people do, the course is at each of its steps what stands and is done by then', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, async (week) => {
      const desk = await startDesk();
      await begin(desk);
      for (const deed of week) {
        await act(desk, deed);
        desk.clock.set(new Date(desk.clock.now().getTime() + (deed.minutes * 60 + 1) * 1000));
      }
      await expectCourses(desk);
    }),
    { numRuns: 15 },
  );
});

test('whatever moves between sprints that run side by side, the courses of both say so', async () => {
  const verbs = ['choose', 'choose', 'choose', 'take out', 'estimate', 'move', 'split'] as const;
  const verbAt = (at: number) => verbs[at % verbs.length] ?? 'choose';
  const weeks = deeds.map((week) => week.map((deed, at) => ({ ...deed, verb: verbAt(deed.a + at) })));
  let between = 0;
  await fc.assert(
    fc.asyncProperty(weeks, async (week) => {
      const desk = await startDesk();
      await begin(desk);
      const danas = (verb: Deed['verb'], b: number) => act(desk, { verb, who: 'DANA', a: 4, b, minutes: 0 });
      await danas('choose', 1);
      for (const sprint of [0, 1]) {
        await danas('publish', sprint);
        await danas('start', sprint);
      }
      for (const deed of week) await act(desk, deed);
      await expectCourses(desk);
      between += await movesBetweenRunning(desk);
    }),
    { numRuns: 15 },
  );
  expect(between).toBeGreaterThan(15);
});

async function movesBetweenRunning({ db }: Desk): Promise<number> {
  const events = await eventsAfter(db, 'T1', 0, 10_000);
  const running = new Set<unknown>();
  let moves = 0;
  for (const { subjectId, field, was, became, cause } of events) {
    if (field === 'state' && became === 'running') running.add(subjectId);
    else if (field === 'state') running.delete(subjectId);
    if (field === 'sprintId' && cause !== 'carried' && running.has(was) && running.has(became)) moves++;
  }
  return moves;
}

async function expectCourses({ db }: Desk): Promise<void> {
  const events = await eventsAfter(db, 'T1', 0, 10_000);
  const created = events.filter(({ subject, field }) => subject === 'sprint' && field === 'created');
  for (const { subjectId: sprintId } of created) {
    const states = await sprintStates(db, sprintId);
    const own = await storyEventsOf(db, sprintId);
    const course = courseFrom(sprintId, own, states);
    expectChanges(course);
    if (states.started === null) continue;
    expect(course.committed).toBe(standingAt(own, sprintId, states.started).chosen);
    for (const position of positionsIn(own, states)) expectAt(own, sprintId, states, position);
  }
}

/** Between the start and the close, splits and closes being done. */
function positionsIn(events: readonly SprintEvent[], { started, closed }: SprintStates): number[] {
  const last = closed ?? Number.POSITIVE_INFINITY;
  const own = events.filter(({ position }) => position > (started ?? 0) && position < last);
  const isWithin = (at: number) => own[at + 1]?.cause === 'split';
  const isClose = ({ cause }: SprintEvent) => cause === 'carried' || cause === 'closed';
  return own.filter((event, at) => !isWithin(at) && !isClose(event)).map(({ position }) => position);
}

function expectAt(
  events: readonly SprintEvent[],
  sprintId: string,
  states: SprintStates,
  position: number,
): void {
  const until = events.filter((event) => event.position <= position);
  const course = courseFrom(sprintId, until, { ...states, closed: null });
  const { chosen, done } = standingAt(events, sprintId, position);
  expect({ scope: course.scope, done: course.done }).toEqual({ scope: chosen, done });
}

function standingAt(events: readonly SprintEvent[], sprintId: string, position: number) {
  const { stories } = replay(events.filter((event) => event.position <= position));
  const all = [...stories.values()].map(({ story }) => story);
  return totalsOf(all.filter((story) => story.sprintId === sprintId));
}

/** What is left never changes without a change that says so. */
function expectChanges({ committed, doneAtStart, steps, scope, done }: Course): void {
  let [is, has] = [committed, doneAtStart];
  for (const step of steps) {
    for (const { kind, amount } of step.changes) {
      if (kind === 'done' || kind === 'undone') has += amount;
      else is += amount;
    }
    expect([step.scope, step.done]).toEqual([is, has]);
  }
  expect([scope, done]).toEqual([is, has]);
}
