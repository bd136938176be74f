import type { Invocation, Listeners, Submission, SubmissionAnswer } from '../../../slack/interactions.ts';
import { mentionedPeople, plainText } from '../../../slack/mrkdwn.ts';
import type { Core } from '../../slice.ts';
import { requireTeam } from '../../teams/index.ts';
import { dayPlanForm, readDayPlan } from '../flows/day-plan-form.ts';
import { setDayPlan } from '../flows/days.ts';
import { findOpenSprint } from '../flows/open-sprint.ts';
import { requirePlanner } from '../flows/permission.ts';
import { requireOpenSprint, requireSprint, teamOf } from '../flows/which-sprint.ts';
import { ids } from '../ids.ts';
import { dayPlanMetadata } from '../schema/day-plan.ts';
import { dayPlanModal, daysIn } from '../views/day-plan.ts';

const OPEN = ['running', 'published', 'draft'] as const;
const MENTION = /<@[^>]*>/g;

/** `/sprint days`; `/sprint days @dana` for those who plan. */
export async function openDayPlan(core: Core, invocation: Invocation): Promise<void> {
  const { db } = core.database;
  const { userId, text } = invocation;
  const team = await requireTeam(db, invocation);
  const [whose = userId] = mentionedPeople(text);
  if (whose !== userId) await requirePlanner(db, team, userId, 'plan the days of others');
  const name = plainText(text.replace(MENTION, '')).trim();
  const asked = { states: OPEN, name, word: 'days' };
  const sprint = (await findOpenSprint(db, team, asked)) ?? (await requireOpenSprint(db, team, asked));
  const form = await dayPlanForm(db, { sprint, team, whose, now: core.clock.now() });
  await invocation.openModal(dayPlanModal(form, whose === userId));
}

export function listenForDayPlans(listeners: Listeners, core: Core): void {
  listeners.onSubmit(ids.days.submit, (submission) => saveDayPlan(core, submission));
}

async function saveDayPlan(core: Core, { inbound, userId, modal }: Submission): Promise<SubmissionAnswer> {
  const { db } = core.database;
  const { sprintId, whose } = dayPlanMetadata.parse(JSON.parse(modal.metadata));
  const sprint = await requireSprint(db, sprintId);
  const team = await teamOf(db, sprint.teamId);
  const form = await dayPlanForm(db, { sprint, team, whose, now: core.clock.now() });
  const { written, shown } = daysIn(modal.values);
  const { changed, conflicts } = readDayPlan(written, shown, form.days);
  if (conflicts.length > 0) {
    return { kind: 'show', view: dayPlanModal(form, whose === userId, { conflicts, written: changed }) };
  }
  await setDayPlan(core, { inbound, userId, sprintId, whose, days: changed });
  return { kind: 'close' };
}
