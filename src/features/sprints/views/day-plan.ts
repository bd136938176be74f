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
const FIELD = /^day:([^:]+):([^:]+)$/;

/**
 * One line a day for somebody's next days of a sprint.
 *
 * @param conflicts days that somebody else changed meanwhile, as they are now; `written` is what the person has changed
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
    private_metadata: JSON.stringify({ sprintId: form.sprintId, whose: form.whose }),
    title: plain('Plan the days', 24),
    submit: plain('Save', 24),
    close: plain('Cancel', 24),
    blocks: [
      ...(conflicts.length > 0 ? [section(conflictWords(conflicts))] : []),
      context(`${escapeMrkdwn(whose)} in ${escapeMrkdwn(form.sprintName)}. ${use}`),
      ...form.days.map((day) => dayInput(day, written.get(day.date) ?? day.text)),
    ],
  };
}

function conflictWords(conflicts: readonly PlannedDay[]): string {
  const said = conflicts.map(({ date, text }) => {
    const theirs = text === '' ? 'removed what stood there' : `wrote ${quoted(text)}`;
    return `For ${formatDay(date)} somebody ${theirs} while you were writing.`;
  });
  const yours = conflicts.length === 1 ? 'Yours is still in the field' : 'Yours are still in the fields';
  return [...said, `${yours}: press Save to replace theirs.`].join('\n');
}

/** The field says what stood there: where that has changed Slack shows it anew, and keeps what is typed elsewhere. */
function dayInput({ date, sign }: PlannedDay, value: string): Block {
  const element = textInput({ value, max: Math.max(LONGEST, value.length), lines: value.includes('\n') });
  return input(`day:${date}:${sign}`, formatDay(date), element, { optional: true });
}

/** What is written in the form, by date, and the signs of what had stood there. */
export function daysIn(values: Record<string, unknown>): {
  written: Map<LocalDate, string>;
  shown: Map<LocalDate, string>;
} {
  const written = new Map<LocalDate, string>();
  const shown = new Map<LocalDate, string>();
  for (const [field, value] of Object.entries(values)) {
    const [, date, sign] = FIELD.exec(field) ?? [];
    if (!date || !sign) continue;
    written.set(date, typeof value === 'string' ? value.trim() : '');
    shown.set(date, sign);
  }
  return { written, shown };
}
