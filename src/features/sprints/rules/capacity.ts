import { addDays, isWorkingDay, type LocalDate, type WorkingCalendar } from '../../../time/index.ts';
import { roundAmount } from './estimates.ts';
import { type Allocation, STORY_TYPES, type StoryType, type Unit } from './types.ts';

export const HOURS_PER_DAY = 8;
/** What one person does on one day, in points, while nothing is known of the team. */
const USUAL_POINTS_PER_DAY = 1;

/** Who works how many days of a sprint. */
export interface MemberCapacity {
  userId: string;
  name: string;
  /** Their working days in the sprint, public holidays taken out. */
  workingDays: number;
  /** Of these, how many they are away. */
  daysAway: number;
  /** What counts: what a planner set, else working days less days away. */
  days: number;
  isSet: boolean;
  /** In the sprint's unit. */
  amount: number;
}

export interface Capacity {
  unit: Unit;
  /** Working days of the team in the sprint; 0 while it has no dates. */
  workingDays: number;
  members: MemberCapacity[];
  /** All members' days. */
  days: number;
  /** What one person does on one day, and why that is thought: `sprints` is how many were averaged. */
  perDay:
    | { amount: number; source: 'set' | 'usual' | 'hours' }
    | { amount: number; source: 'average'; sprints: number };
  /** All members' amounts. */
  total: number;
  /** The total shared out by the sprint's allocation. */
  byType: Record<StoryType, number>;
}

/** A closed sprint's numbers, as far as they say what people do in a day. */
export interface PastPace {
  completed: number;
  days: number;
}

/** The days from `from` to `to`, both included, on which the calendar works. */
export function workingDates(calendar: WorkingCalendar, from: LocalDate, to: LocalDate): LocalDate[] {
  const dates: LocalDate[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) {
    if (isWorkingDay(calendar, date)) dates.push(date);
  }
  return dates;
}

/** What one person does on one day: what was set, else what the last sprints' completed ÷ days came to, else 1. */
export function paceOf(unit: Unit, set: number | null, past: readonly PastPace[]): Capacity['perDay'] {
  if (unit === 'hours') return { amount: HOURS_PER_DAY, source: 'hours' };
  if (set !== null) return { amount: set, source: 'set' };
  const days = past.reduce((sum, sprint) => sum + sprint.days, 0);
  const completed = past.reduce((sum, sprint) => sum + sprint.completed, 0);
  if (days === 0 || completed === 0) return { amount: USUAL_POINTS_PER_DAY, source: 'usual' };
  return { amount: roundAmount(completed / days), source: 'average', sprints: past.length };
}

/** The total of an amount by the allocation in percent. */
export function allocate(total: number, allocation: Allocation): Record<StoryType, number> {
  const amount = (type: StoryType) => roundAmount((total * allocation[type]) / 100);
  return Object.fromEntries(STORY_TYPES.map((type) => [type, amount(type)])) as Record<StoryType, number>;
}
