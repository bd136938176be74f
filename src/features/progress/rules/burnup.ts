import type { Burnup } from '../../../charts/index.ts';
import { isWorkingDay, type WorkingCalendar } from '../../../time/index.ts';
import type { Sprint } from '../../sprints/index.ts';
import { drawnDates, inOrderOfPlace, placeIn } from './burndown.ts';
import type { Course } from './course.ts';

/** What was done of a sprint beside all that there was to do; null where it has no dates. */
export function burnupFrom(
  course: Course,
  sprint: Pick<Sprint, 'name' | 'unit' | 'startsOn' | 'endsOn' | 'startedAt'>,
  calendar: WorkingCalendar,
  now: Date,
): Burnup | null {
  const dates = drawnDates(sprint, calendar, now);
  if (dates === null) return null;
  const place = placeIn(dates, calendar);
  const begins = {
    at: sprint.startedAt ? place(sprint.startedAt) : 0,
    ...{ scope: course.committed, done: course.doneAtStart },
  };
  const steps = inOrderOfPlace(course.steps, place, begins.at);
  return {
    ...{ name: sprint.name, unit: sprint.unit },
    days: dates.map((date) => ({ date, isWorking: isWorkingDay(calendar, date) })),
    actual: [begins, ...steps.map(({ at, step: { scope, done } }) => ({ at, scope, done }))],
    now: Math.max(place(now), steps.at(-1)?.at ?? begins.at),
  };
}
