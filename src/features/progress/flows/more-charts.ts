import type { Burnup, Flow } from '../../../charts/index.ts';
import type { Db } from '../../../database/index.ts';
import { isWorkingDay, localDateOf } from '../../../time/index.ts';
import { findSprint, type Sprint, sprintStates, storyEventsOf } from '../../sprints/index.ts';
import { drawnDates } from '../rules/burndown.ts';
import { burnupFrom } from '../rules/burnup.ts';
import { flowFrom } from '../rules/flow.ts';
import { COURSE_FIELDS } from '../rules/index.ts';
import { type Around, aroundTeam } from './circumstances.ts';
import { courseOf } from './course.ts';

/** What was done of a sprint beside all that there was to do; null where there is nothing to show (yet). */
export async function burnupChart(
  db: Db,
  sprintId: string,
  now: Date,
): Promise<({ kind: 'burnup' } & Burnup) | null> {
  const begun = await begunSprint(db, sprintId, now);
  if (!begun) return null;
  const { sprint, around, at } = begun;
  const course = await courseOf(db, sprint);
  if (course.committed === 0 && course.scope === 0) return null;
  const burnup = burnupFrom(course, sprint, around.calendar, at);
  return burnup && { kind: 'burnup', ...burnup };
}

/** How much stood in each column at the end of each day; null where there is nothing to show (yet). */
export async function flowChart(
  db: Db,
  sprintId: string,
  now: Date,
): Promise<({ kind: 'flow' } & Flow) | null> {
  const begun = await begunSprint(db, sprintId, now);
  if (!begun) return null;
  const { sprint, around, at } = begun;
  const { calendar } = around;
  const dates = drawnDates(sprint, calendar, at);
  if (dates === null) return null;
  const events = await storyEventsOf(db, sprint.id, COURSE_FIELDS);
  const columns = flowFrom(sprint.id, events, await sprintStates(db, sprint.id), {
    ...{ dates, today: localDateOf(at, calendar.timeZone) },
    dateOf: (instant) => localDateOf(instant, calendar.timeZone),
  });
  const isEmpty = columns.every((one) => one === null || Object.values(one).every((amount) => amount === 0));
  if (isEmpty) return null;
  return {
    ...{ kind: 'flow', name: sprint.name, unit: sprint.unit },
    days: dates.map((date, day) => ({
      ...{ date, isWorking: isWorkingDay(calendar, date), columns: columns[day] ?? null },
    })),
  };
}

/** A sprint whose first day has come, as it stands now or stood when it was closed. */
async function begunSprint(
  db: Db,
  sprintId: string,
  now: Date,
): Promise<{ sprint: Sprint; around: Around; at: Date } | null> {
  const sprint = await findSprint(db, sprintId);
  if (!sprint || sprint.startsOn === null) return null;
  const around = await aroundTeam(db, sprint.teamId);
  const at = sprint.closedAt ?? now;
  return localDateOf(at, around.calendar.timeZone) < sprint.startsOn ? null : { sprint, around, at };
}
