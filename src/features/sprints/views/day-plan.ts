import { context, input, plain, section, textInput } from '../../../slack/blocks.ts';
import type { Block, Modal } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { quoted } from '../../../slack/words.ts';
import { formatDay, type LocalDate } from '../../../time/index.ts';
import { ids } from '../ids.ts';

export interface PlannedDay {
  date: LocalDate;
  text: string;
  /** Of the text, to tell whether somebody else changed it. */
  sign: string;
}

export interface DayPlanForm {
  sprintId: string;
  sprintName: string;
  whose: string;
  name: string;
  days: PlannedDay[];
}

const LONGEST = 300;
const PREFIX = 'day:';

/**
 * One line a day for somebody's next days of a sprint.
 *
 * @param conflicts days that somebody else changed meanwhile, as they are now; `written` is what the person has typed
 */
export function dayPlanModal(
  form: DayPlanForm,
  isOwn: boolean,
  { conflicts, written }: { conflicts: readonly PlannedDay[]; written: ReadonlyMap<LocalDate, string> } = {
    conflicts: [],
    written: new Map(),
  },
): Modal {
  const whose = isOwn ? 'Your days' : `${form.name}'s days`;
  const use = 'What is written here stands in the standup of that day.';
  return {
    type: 'modal',
    callback_id: ids.days.submit,
    private_metadata: writeMetadata(form),
    title: plain('Plan the days', 24),
    submit: plain('Save', 24),
    close: plain('Cancel', 24),
    blocks: [
      ...(conflicts.length > 0 ? [section(conflicts.map(conflictWords).join('\n'))] : []),
      context(`${escapeMrkdwn(whose)} in ${escapeMrkdwn(form.sprintName)}. ${use}`),
      ...form.days.map((day) => dayInput(day, written.get(day.date) ?? day.text)),
    ],
  };
}

function conflictWords({ date, text }: PlannedDay): string {
  const theirs = text === '' ? 'removed what stood there' : `wrote ${quoted(text)}`;
  return `For ${formatDay(date)} somebody ${theirs} while you were writing. Yours is still in the field: press Save to replace theirs.`;
}

function dayInput({ date }: PlannedDay, value: string): Block {
  const element = textInput({ value, max: Math.max(LONGEST, value.length), lines: value.includes('\n') });
  return input(`${PREFIX}${date}`, formatDay(date), element, { optional: true });
}

/** The days written in the form, by date. */
export function daysIn(values: Record<string, unknown>): Map<LocalDate, string> {
  return new Map(
    Object.entries(values).flatMap(([field, value]) => {
      if (!field.startsWith(PREFIX) || typeof value !== 'string') return [];
      return [[field.slice(PREFIX.length), value.trim()] as const];
    }),
  );
}

function writeMetadata({ sprintId, whose, days }: DayPlanForm): string {
  return JSON.stringify({ sprintId, whose, shown: days.map(({ date, sign }) => [date, sign]) });
}
