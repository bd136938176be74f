import type { LocalDate } from '../../../time/index.ts';
import type { Course } from './course.ts';

/**
 * What was done on each of these dates, which are a sprint's working days in order. What was done on a day off counts on
 * the working day after it, and what was done after the last on the last; what was set back counts against its day.
 */
export function throughputOf(
  { doneAtStart, steps }: Pick<Course, 'doneAtStart' | 'steps'>,
  dates: readonly LocalDate[],
  dateOf: (at: Date) => LocalDate,
): number[] {
  const amounts = dates.map(() => 0);
  let before = doneAtStart;
  for (const { at, done } of steps) {
    const date = dateOf(at);
    const found = dates.findIndex((one) => one >= date);
    const index = found < 0 ? dates.length - 1 : found;
    amounts[index] = (amounts[index] ?? 0) + done - before;
    before = done;
  }
  return amounts;
}

/** What was left of a sprint at the end of a date; as steps follow one another, whatever their clocks said. */
export function leftAtEndOf(
  { committed, doneAtStart, steps }: Pick<Course, 'committed' | 'doneAtStart' | 'steps'>,
  date: LocalDate,
  dateOf: (at: Date) => LocalDate,
): number {
  const last = steps.findLast(({ at }) => dateOf(at) <= date);
  return last ? last.scope - last.done : committed - doneAtStart;
}
