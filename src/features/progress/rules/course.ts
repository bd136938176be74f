import type { SprintEvent, SprintStates } from '../../sprints/index.ts';
import { type Counted, type Share, type ShareChange, shareChanges, shareOf, storyAfter } from './shares.ts';

/** How a sprint went, in its unit. */
export interface Course {
  /** What stood in it right after it was started; what has no estimate counts 0, what is dropped not at all. */
  committed: number;
  /** What of that was done by then. */
  doneAtStart: number;
  /** Each change of what stands in it or is done since then, in the order in which they happened. */
  steps: CourseStep[];
  /** What it holds after the last of them. */
  scope: number;
  done: number;
}

/** One deed: a split is one, whatever it takes. */
export interface CourseStep {
  /** By the clock of then, which may have been set back since. */
  at: Date;
  position: number;
  /** Right after it. */
  scope: number;
  done: number;
  changes: CourseChange[];
}

export interface CourseChange {
  kind: ShareChange['kind'] | 'split';
  /** Signed: of what is done where something was done or undone, of what stands in it else. 0 without an estimate. */
  amount: number;
  storyId: string;
  /** As it was then. */
  key: string;
  by: string | null;
}

type Standing = Pick<Course, 'scope' | 'done'>;

/** The fields of stories that the course of a sprint is read from. */
export const COURSE_FIELDS = ['created', 'key', 'sprintId', 'status', 'estimate'] as const;

/**
 * Reads the course of a sprint from what happened to all stories that have ever stood in it, each from its beginning, in
 * the order of positions. What the close does to unfinished stories is no change: they count as they stood. Of a close
 * that was taken back, only what it left different is.
 */
export function courseFrom(
  sprintId: string,
  events: readonly SprintEvent[],
  { started, closed, pauses }: SprintStates,
): Course {
  const stories = new Map<string, Counted>();
  /** What those that a close has moved counted for before it. */
  const left = new Map<string, { was: Share; event: SprintEvent }>();
  const steps: CourseStep[] = [];
  const reopenings = pauses.map(({ reopened }) => reopened);
  let start: Standing | null = null;
  let now: Standing = { scope: 0, done: 0 };
  let lastSplit: string | null = null;

  for (const event of events) {
    if (closed !== null && event.position > closed) break;
    if (started !== null && event.position > started) start ??= now;
    while (reopenings[0] !== undefined && event.position > reopenings[0]) takeBackClose();
    read(event);
  }
  while (reopenings.length > 0) takeBackClose();
  const { scope: committed, done: doneAtStart } = start ?? now;
  return { committed, doneAtStart, steps, ...now };

  function read(event: SprintEvent): void {
    const known = stories.get(event.subjectId);
    const was = shareOf(known, sprintId);
    const story = storyAfter(known, event);
    stories.set(event.subjectId, story);
    if (left.has(event.subjectId)) return;
    if (was.stands && isOfClose(event)) left.set(event.subjectId, { was, event });
    else count(event, was, story);
  }

  function takeBackClose(): void {
    reopenings.shift();
    for (const { was, event } of left.values()) count(event, was, stories.get(event.subjectId));
    left.clear();
  }

  function count(event: SprintEvent, was: Share, story: Counted | undefined): void {
    const split = splitOf(event, story);
    const changes = shareChanges(was, shareOf(story, sprintId)).map(({ kind, amount }): CourseChange => {
      const isPart = split !== null && (kind === 'added' || kind === 'removed');
      const whose = { storyId: event.subjectId, key: story?.key ?? '', by: event.byUserId };
      return { kind: isPart ? 'split' : kind, amount, ...whose };
    });
    if (changes.length === 0) return;
    now = after(now, changes);
    if (start === null) return;
    const last = steps.at(-1);
    if (last && split !== null && split === lastSplit) {
      Object.assign(last, { ...now, changes: [...last.changes, ...changes] });
    } else steps.push({ at: event.at, position: event.position, ...now, changes });
    lastSplit = split;
  }
}

/** What the close of a sprint did to a story that was not done. */
export function isOfClose({ cause }: SprintEvent): boolean {
  return cause === 'carried' || cause === 'closed';
}

/** The id of the story that was split, where the event is of a split. */
function splitOf({ cause, field, subjectId }: SprintEvent, story: Counted | undefined): string | null {
  if (cause !== 'split') return null;
  return field === 'created' ? (story?.parentId ?? null) : subjectId;
}

function after({ scope, done }: Standing, changes: readonly CourseChange[]): Standing {
  const ofDone = (change: CourseChange) => change.kind === 'done' || change.kind === 'undone';
  const sum = (some: CourseChange[]) => some.reduce((total, { amount }) => total + amount, 0);
  return {
    scope: withoutNoise(scope + sum(changes.filter((change) => !ofDone(change)))),
    done: withoutNoise(done + sum(changes.filter(ofDone))),
  };
}

/** 0.1 + 0.2 is 0.3: sums of hours come out as people add them. */
function withoutNoise(amount: number): number {
  return Math.round(amount * 1e6) / 1e6;
}
