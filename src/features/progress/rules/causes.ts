import { addDays, localDateOf, type WorkingCalendar, workingDaysBetween } from '../../../time/index.ts';
import type { Story } from '../../sprints/index.ts';
import type { Course } from './course.ts';

/** Why a sprint stands where it stands. Amounts are in its unit. */
export type Cause =
  | { kind: 'blocked'; key: string; number: number; title: string; isCritical: boolean; raisedAt: Date }
  | { kind: 'added'; keys: string[]; amount: number }
  /** `to`: what it is estimated at now; null where it was split. */
  | { kind: 'grown'; stories: Array<{ key: string; amount: number; to: number | null }>; amount: number }
  | { kind: 'still'; days: number };

/** An open blocker, as far as it says what waits. */
export interface Obstacle {
  number: number;
  title: string;
  storyKey: string | null;
  isCritical: boolean;
  raisedAt: Date;
}

interface Circumstances {
  course: Course;
  /** Those that stand in the sprint. */
  stories: readonly Story[];
  /** The team's open blockers. */
  obstacles: readonly Obstacle[];
  startedAt: Date | null;
  calendar: WorkingCalendar;
  at: Date;
}

/** Shorter than that nobody wonders. */
const STILL_DAYS = 2;

/** Those that weigh most first: critical ones, goal stories that wait, then by how much it is about. */
export function causesOf(circumstances: Circumstances): Cause[] {
  const { stories, obstacles, course } = circumstances;
  const weighed = [
    ...blockedCauses(stories, obstacles),
    ...scopeCauses(course, stories),
    ...stillCauses(circumstances),
  ];
  return weighed.toSorted((a, b) => b.weight - a.weight).map(({ cause }) => cause);
}

/** Whether a critical blocker holds up a goal story that is not done. */
export function isGoalCritical(stories: readonly Story[], obstacles: readonly Obstacle[]): boolean {
  return waiting(stories, obstacles).some(({ story, obstacle }) => story.isGoal && obstacle.isCritical);
}

interface Weighed {
  cause: Cause;
  weight: number;
}

const CRITICAL = 1e6;
const GOAL = 1e3;

function blockedCauses(stories: readonly Story[], obstacles: readonly Obstacle[]): Weighed[] {
  return waiting(stories, obstacles).map(({ story, obstacle }) => {
    const { number, title, isCritical, raisedAt } = obstacle;
    const weight = (story.estimate ?? 0) + (story.isGoal ? GOAL : 0) + (isCritical ? CRITICAL : 0);
    return { cause: { kind: 'blocked', key: story.key, number, title, isCritical, raisedAt }, weight };
  });
}

function waiting(stories: readonly Story[], obstacles: readonly Obstacle[]) {
  const open = new Map(stories.filter(({ status }) => status !== 'done').map((story) => [story.key, story]));
  return obstacles.flatMap((obstacle) => {
    const story = obstacle.storyKey === null ? undefined : open.get(obstacle.storyKey);
    return story ? [{ story, obstacle }] : [];
  });
}

function scopeCauses(course: Course, stories: readonly Story[]): Weighed[] {
  const estimates = new Map(stories.map(({ id, estimate }) => [id, estimate]));
  const more = [...netChanges(course)].filter(([, { amount }]) => amount > 0);
  const added = more.filter(([, { kind }]) => kind === 'added').map(([, net]) => net);
  const grown = more
    .filter(([, { kind }]) => kind !== 'added')
    .map(([id, { key, amount, kind }]) => {
      return { key, amount, to: kind === 'split' ? null : (estimates.get(id) ?? null) };
    });
  return [
    weighed(added, (amount) => ({ kind: 'added', keys: added.map(({ key }) => key), amount })),
    weighed(grown, (amount) => ({ kind: 'grown', stories: grown, amount })),
  ].flat();
}

function weighed(changed: ReadonlyArray<{ amount: number }>, cause: (amount: number) => Cause): Weighed[] {
  const amount = changed.reduce((sum, one) => sum + one.amount, 0);
  return changed.length > 0 ? [{ cause: cause(amount), weight: amount }] : [];
}

interface NetChange {
  key: string;
  amount: number;
  kind: 'added' | 're-estimated' | 'split';
}

/** By what each story has changed the scope since the start, by its id; a split counts for the story that was split. */
function netChanges({ steps }: Course): Map<string, NetChange> {
  const nets = new Map<string, NetChange>();
  for (const { changes } of steps) {
    const whole = changes.find(({ kind, amount }) => kind === 'split' && amount < 0);
    for (const change of changes) {
      if (change.kind === 'done' || change.kind === 'undone') continue;
      const { storyId, key } = change.kind === 'split' ? (whole ?? change) : change;
      const known = nets.get(storyId);
      const kind = known?.kind ?? (change.kind === 'removed' ? 'added' : change.kind);
      nets.set(storyId, { key, kind, amount: (known?.amount ?? 0) + change.amount });
    }
  }
  return nets;
}

/** Whole working days without a move, today aside. */
function stillCauses({ stories, startedAt, calendar, at }: Circumstances): Weighed[] {
  const moves = [...stories.map(({ statusSince }) => statusSince), ...(startedAt ? [startedAt] : [])];
  if (stories.every(({ status }) => status === 'done') || moves.length === 0) return [];
  const last = new Date(Math.max(...moves.map((move) => move.getTime())));
  const [from, today] = [localDateOf(last, calendar.timeZone), localDateOf(at, calendar.timeZone)];
  const days = workingDaysBetween(calendar, addDays(from, 1), addDays(today, -1));
  return days >= STILL_DAYS ? [{ cause: { kind: 'still', days }, weight: 0 }] : [];
}
