import { type LocalDate, type WorkingCalendar, workingHoursOn } from '../../../time/index.ts';

/** A time in which it was open; of the time that was asked for. */
export interface OpenTime {
  from: Date;
  to: Date;
  /** The same on the team's working clock: milliseconds of working time since what was asked for began. */
  fromMs: number;
  toMs: number;
}

/** What a blocker came to within a time that is asked for, such as a sprint. Milliseconds are the team's working time. */
export interface BlockerSpan {
  id: string;
  number: number;
  /** As it was written; not escaped. */
  title: string;
  /** As it was written, where it names one. */
  storyKey: string | null;
  /** Where the team has a story of that key. */
  storyId: string | null;
  isCritical: boolean;
  raisedAt: Date;
  acknowledgedAt: Date | null;
  resolvedAt: Date | null;
  /** Between its being raised and somebody's being on it for the first time; null while nobody has been. */
  acknowledgedMs: number | null;
  /** Between its being raised and resolved for the last time; null while it is open. */
  resolvedMs: number | null;
  /** How long it was open within what was asked for. */
  openMs: number;
  /** When it was open, in order: more than once where it was resolved and reopened. */
  open: OpenTime[];
}

/** What blockers cost a team. Milliseconds are its working time. */
export interface BlockersCost {
  count: number;
  /** How many of them are open. */
  open: number;
  /** Medians: of those that somebody was on, and of those that are resolved; null of none. */
  acknowledgeMs: number | null;
  resolveMs: number | null;
  /** Each story's blocked working time, times of several blockers counted once, in days of work. */
  storyDays: number;
  /** How many name no story, and so are in no story's days. */
  withoutStory: number;
  /** The three that were open longest, the longest first. */
  longest: BlockerSpan[];
}

const LONGEST_SHOWN = 3;
const HOUR_MS = 3_600_000;

/** @param hoursPerDay how long the team works on a day */
export function costOf(spans: readonly BlockerSpan[], hoursPerDay: number): BlockersCost {
  const blockedMs = [...byStory(spans.filter(({ storyKey }) => storyKey !== null)).values()].map(unionMs);
  return {
    count: spans.length,
    open: spans.filter(({ resolvedAt }) => resolvedAt === null).length,
    acknowledgeMs: median(spans.map(({ acknowledgedMs }) => acknowledgedMs)),
    resolveMs: median(spans.map(({ resolvedMs }) => resolvedMs)),
    storyDays: blockedMs.reduce((sum, ms) => sum + ms, 0) / (hoursPerDay * HOUR_MS),
    withoutStory: spans.filter(({ storyKey }) => storyKey === null).length,
    longest: worstFirst(spans).slice(0, LONGEST_SHOWN),
  };
}

/** Those of the days on which some one story was blocked for more than half of the team's working hours. */
export function blockedDaysIn(
  spans: readonly BlockerSpan[],
  calendar: WorkingCalendar,
  days: readonly LocalDate[],
): LocalDate[] {
  const stories = [...byStory(spans).values()];
  return days.filter((date) => {
    const hours = workingHoursOn(calendar, date);
    if (!hours) return false;
    const [start, end] = [hours.from.getTime(), hours.to.getTime()];
    return stories.some((times) => {
      const here = times.map(({ from, to }) => ({
        fromMs: Math.max(from.getTime(), start),
        toMs: Math.min(to.getTime(), end),
      }));
      return unionMs(here) > (end - start) / 2;
    });
  });
}

/** The longest open first; of the same length, the one raised first. */
export function worstFirst(spans: readonly BlockerSpan[]): BlockerSpan[] {
  return spans.toSorted((a, b) => b.openMs - a.openMs || a.number - b.number);
}

/** How long the team works on a day by its wall clock. */
export function hoursADay({ startsAt, endsAt }: Pick<WorkingCalendar, 'startsAt' | 'endsAt'>): number {
  const minutes = minutesOf(endsAt) - minutesOf(startsAt);
  return (minutes > 0 ? minutes : minutes + MINUTES_A_DAY) / 60;
}

const MINUTES_A_DAY = 1440;

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** When each story was blocked, by its key; a blocker that names none stands for itself. */
function byStory(spans: readonly BlockerSpan[]): Map<string, OpenTime[]> {
  const times = new Map<string, OpenTime[]>();
  for (const { storyId, storyKey, id, open } of spans) {
    const story = storyId ?? storyKey ?? id;
    times.set(story, [...(times.get(story) ?? []), ...open]);
  }
  return times;
}

/** How much time these cover together. */
function unionMs(times: ReadonlyArray<Pick<OpenTime, 'fromMs' | 'toMs'>>): number {
  let [covered, until] = [0, Number.NEGATIVE_INFINITY];
  for (const { fromMs, toMs } of times.toSorted((a, b) => a.fromMs - b.fromMs)) {
    covered += Math.max(0, toMs - Math.max(fromMs, until));
    until = Math.max(until, toMs);
  }
  return covered;
}

function median(values: ReadonlyArray<number | null>): number | null {
  const sorted = values.filter((value) => value !== null).toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [below, above] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return below === undefined || above === undefined ? null : (below + above) / 2;
}
