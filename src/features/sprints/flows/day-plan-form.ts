import { createHash } from 'node:crypto';
import type { Db } from '../../../database/index.ts';
import { UserError } from '../../../slack/user-error.ts';
import { addDays, isWorkingDay, type LocalDate, localDateOf } from '../../../time/index.ts';
import { calendarOfMember, type Team } from '../../teams/index.ts';
import { findPerson } from '../../workspaces/index.ts';
import type { Sprint } from '../rules/index.ts';
import { dayPlansOf } from '../store/index.ts';
import type { DayPlanForm, PlannedDay } from '../views/day-plan.ts';

/** Two weeks of work; more makes a form that nobody fills in. */
const MOST_DAYS = 10;

interface Asked {
  sprint: Sprint;
  team: Team;
  whose: string;
  now: Date;
}

/**
 * What somebody means to do on their next working days of a sprint.
 *
 * @throws UserError where there is none left, or the sprint has no dates
 */
export async function dayPlanForm(db: Db, { sprint, team, whose, now }: Asked): Promise<DayPlanForm> {
  const { startsOn, endsOn, name: sprintName } = sprint;
  if (startsOn === null || endsOn === null) {
    throw new UserError(`${sprintName} has no dates yet. \`/sprint plan\` sets them.`);
  }
  const calendar = await calendarOfMember(db, team, whose);
  const today = localDateOf(now, calendar.timeZone);
  const known = new Map<LocalDate, string>();
  for (const plan of await dayPlansOf(db, sprint.id)) {
    if (plan.userId === whose) known.set(plan.date, plan.text);
  }
  const days: PlannedDay[] = [];
  for (let date = max(startsOn, today); date <= endsOn && days.length < MOST_DAYS; date = addDays(date, 1)) {
    const text = known.get(date) ?? '';
    if (isWorkingDay(calendar, date) || text !== '') days.push({ date, text, sign: signOf(text) });
  }
  if (days.length === 0) throw new UserError(`${sprintName} has no working day left.`);
  const person = await findPerson(db, team.workspaceId, whose);
  return { sprintId: sprint.id, sprintName, whose, name: person?.name ?? 'somebody', days };
}

/** What was written, as the form is sent: what others changed since it was opened is not overwritten unseen. */
export function readDayPlan(
  written: ReadonlyMap<LocalDate, string>,
  shown: ReadonlyMap<LocalDate, string>,
  kept: readonly PlannedDay[],
): { changed: Map<LocalDate, string>; conflicts: PlannedDay[] } {
  const changed = new Map([...written].filter(([date, text]) => signOf(text) !== shown.get(date)));
  const conflicts = kept.filter(({ date, text, sign }) => {
    return changed.has(date) && sign !== shown.get(date) && text !== changed.get(date);
  });
  return { changed, conflicts };
}

/** Short enough to go with each day of the form. */
function signOf(text: string): string {
  return createHash('sha256').update(text.trim()).digest('hex').slice(0, 12);
}

function max(one: LocalDate, other: LocalDate): LocalDate {
  return one > other ? one : other;
}
