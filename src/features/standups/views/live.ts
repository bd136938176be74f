import { actions, button, checkboxes, context, input, section } from '../../../slack/blocks.ts';
import type { Message, Modal } from '../../../slack/message.ts';
import { escapeMrkdwn, mention } from '../../../slack/mrkdwn.ts';
import { listOf } from '../../../slack/words.ts';
import { formatClock, formatDay } from '../../../time/index.ts';
import { ids } from '../ids.ts';
import type { Occurrence } from '../rules/types.ts';
import { targetValue } from './target.ts';
import { sectionsOf, timeOf, withinAdvice } from './words.ts';

export interface LiveData {
  teamName: string;
  timeZone: string;
  occurrence: Occurrence;
  meetsAt: Date;
  isOver: boolean;
  /** Names in the order of speaking. */
  order: string[];
  away: string[];
  blockers: string[];
  /** Who was there, by name, once that is noted. */
  attended: string[] | null;
}

const BLOCKERS_SHOWN = 5;
const SPEAKERS_SHOWN = 40;

/** A live standup in its channel: ten minutes ahead with the agenda, and afterwards who was there. */
export function liveMessage(data: LiveData): Message {
  const { occurrence, attended, isOver, timeZone, meetsAt } = data;
  const title = `*${escapeMrkdwn(data.teamName)} standup · ${formatDay(occurrence.date)}*`;
  const value = targetValue({ standupId: occurrence.standupId, date: occurrence.date });
  const first = { value, style: 'primary' as const };
  const update = button('Update my board', ids.live.update, isOver ? { value } : first);
  const note = button('Note who was there', ids.live.attendance, attended ? { value } : first);
  const head = (at: string) =>
    attended ? `${title} — ${listOf(attended.map(escapeMrkdwn))} were there.` : `${title} — live at ${at}.`;
  const text = withinAdvice(
    [head(formatClock(meetsAt, timeZone)), ...(attended ? [] : agenda(data))].join('\n'),
  );
  return {
    text,
    blocks: [
      section(head(timeOf(meetsAt, timeZone))),
      ...(attended ? [] : [...sectionsOf(agenda(data).map((before) => ({ before, written: '' })))]),
      actions(update, ...(isOver ? [note] : [])),
      ...(isOver || attended ? [] : [context('Updating the board first keeps the meeting short.')]),
    ],
  };
}

function agenda({ occurrence, order, away, blockers }: LiveData): string[] {
  const facilitator = occurrence.facilitatorId
    ? [`${mention(occurrence.facilitatorId)} facilitates today.`]
    : [];
  const shown = blockers.slice(0, BLOCKERS_SHOWN);
  const more = blockers.length > shown.length ? [`and ${blockers.length - shown.length} more`] : [];
  return [
    ...facilitator,
    `*Speaking order:* ${order.slice(0, SPEAKERS_SHOWN).map(escapeMrkdwn).join(', ')}${restOf(order)}.`,
    ...(away.length > 0 ? [`*Away 🌴:* ${listOf(away.map(escapeMrkdwn))}.`] : []),
    ...(shown.length > 0 ? ['*To talk about:*', ...shown.map((line) => `🚧 ${line}`), ...more] : []),
  ];
}

function restOf(order: readonly string[]): string {
  const left = order.length - SPEAKERS_SHOWN;
  return left > 0 ? `, then ${left} more` : '';
}

const BOXES = 10;

export interface Attendee {
  userId: string;
  name: string;
  isExpected: boolean;
}

/** Everybody of the team, those expected ticked already. */
export function attendanceModal(occurrence: Occurrence, people: readonly Attendee[]): Modal {
  const ticked = new Set(
    occurrence.attended ?? people.filter(({ isExpected }) => isExpected).map(({ userId }) => userId),
  );
  const groups = Array.from({ length: Math.ceil(people.length / BOXES) }, (_, at) =>
    people.slice(at * BOXES, (at + 1) * BOXES),
  );
  return {
    type: 'modal',
    callback_id: ids.live.submit,
    private_metadata: targetValue({ standupId: occurrence.standupId, date: occurrence.date }),
    title: { type: 'plain_text', text: 'Who was there?' },
    submit: { type: 'plain_text', text: 'Save' },
    close: { type: 'plain_text', text: 'Cancel' },
    blocks: groups.map((group, at) =>
      input(
        `attended:${at}`,
        at === 0 ? `Standup of ${formatDay(occurrence.date)}` : 'And',
        checkboxes(
          group.map(({ userId, name }) => ({ text: name, value: userId })),
          [...ticked],
        ),
        { optional: true },
      ),
    ),
  };
}
