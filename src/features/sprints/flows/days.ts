import type { Trx } from '../../../database/index.ts';
import { UserError } from '../../../slack/user-error.ts';
import { formatDay, type LocalDate } from '../../../time/index.ts';
import type { Core } from '../../slice.ts';
import { type DayPlan, isSame } from '../rules/index.ts';
import { daysSet, removeDayPlan, removeDays, saveDayPlan, saveDays } from '../store/index.ts';
import { requireOpen } from './change-sprint.ts';
import { type By, logSprint } from './log.ts';
import { type Entered, once } from './once.ts';
import { requirePlanner, requireTeammate } from './permission.ts';
import { requireSprint, teamOf } from './which-sprint.ts';

const MOST_DAYS = 100;

/**
 * Sets how many days somebody has in a sprint; null follows their calendar and leave again.
 *
 * @throws UserError for a number of days that cannot be; for those who do not plan the sprint, naming who can
 */
export function setDays(
  core: Core,
  deed: Entered & { sprintId: string; memberId: string; days: number | null },
): Promise<void> {
  const { sprintId, userId } = deed;
  return once(
    core,
    deed,
    async (trx) => {
      const { teamId } = await requireSprint(trx, sprintId);
      await requirePlanner(trx, await teamOf(trx, teamId), userId, 'change the plan');
      await setDaysIn(trx, core, { ...deed, by: userId });
    },
    async () => undefined,
  );
}

/** The same in the caller's transaction, for whoever may. */
export async function setDaysIn(
  trx: Trx,
  core: Core,
  { sprintId, memberId, days, by }: By & { sprintId: string; memberId: string; days: number | null },
): Promise<void> {
  const sprint = await requireSprint(trx, sprintId);
  requireOpen(sprint);
  requireCount(days);
  const set = (await daysSet(trx, sprintId)).get(memberId);
  const was = set === undefined ? null : { userId: memberId, days: set };
  const became = days === null ? null : { userId: memberId, days };
  if (isSame(was, became)) return;
  if (became === null) await removeDays(trx, sprintId, memberId);
  else await saveDays(trx, sprintId, became);
  await logSprint(trx, core, sprint, { by }, [{ field: 'days', was, became }]);
}

function requireCount(days: number | null): void {
  if (days === null || (days >= 0 && days <= MOST_DAYS)) return;
  throw new UserError(`Write days from 0 to ${MOST_DAYS}: 9 or 4.5.`);
}

/**
 * Says what somebody means to do on days of a sprint; '' for nothing. One's own, or anybody's for those who plan.
 *
 * @throws UserError for a day outside of the sprint; for others, naming who can
 */
export function setDayPlan(
  core: Core,
  deed: Entered & { sprintId: string; whose: string; days: ReadonlyMap<LocalDate, string> },
): Promise<void> {
  const { sprintId, userId, whose, days } = deed;
  return once(
    core,
    deed,
    async (trx) => {
      const sprint = await requireSprint(trx, sprintId);
      const team = await teamOf(trx, sprint.teamId);
      if (whose === userId) await requireTeammate(trx, team, userId);
      else await requirePlanner(trx, team, userId, 'plan the days of others');
      for (const [date, text] of days) await setDayPlanIn(trx, { sprintId, date, userId: whose, text });
    },
    async () => undefined,
  );
}

/** The same for one day in the caller's transaction, for whoever may. */
async function setDayPlanIn(trx: Trx, plan: DayPlan): Promise<void> {
  const sprint = await requireSprint(trx, plan.sprintId);
  requireOpen(sprint);
  const { startsOn, endsOn } = sprint;
  if (startsOn === null || endsOn === null || plan.date < startsOn || plan.date > endsOn) {
    throw new UserError(`${formatDay(plan.date)} is not a day of this sprint.`);
  }
  const text = plan.text.trim();
  if (text === '') await removeDayPlan(trx, plan);
  else await saveDayPlan(trx, { ...plan, text });
}
