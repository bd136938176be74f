import { actions, context, section } from '../../../slack/blocks.ts';
import { mostThatFit } from '../../../slack/length.ts';
import type { Block, Message } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { oneLine, sentence } from '../../../slack/words.ts';
import { formatDay, type LocalDate, localDateOf } from '../../../time/index.ts';
import { nameOf } from '../../workspaces/index.ts';
import type { Action } from '../rules/index.ts';
import { actionButtons, changeButton, dropButton } from './action-buttons.ts';
import { actionLine, actionsWords, dueWords, type People } from './action-line.ts';
import { withinAdvice } from './words.ts';

/** So many with their buttons in one message. */
const MOST_SHOWN = 15;

interface Reminder {
  /** Whom it reminds. */
  userId: string;
  actions: readonly Action[];
  people: People;
  /** The day on which it was sent, where they are: what was due tomorrow then stays so in words. */
  today: LocalDate;
}

/** One message for all that is due for a person. */
export function actionReminder({ userId, actions: due, people, today }: Reminder): Message {
  const line = (action: Action) => reminderLine(action, { userId, people, today });
  const head = due.length === 1 ? [] : [`*${actionsWords(due.length)} that you took on*`];
  const restOf = (shown: readonly Action[]) =>
    shown.length < due.length ? moreLine(due.length - shown.length) : origin(due, { userId, people, today });
  const blocksOf = (shown: readonly Action[]) => [
    ...head.map((words) => section(words)),
    ...shown.flatMap((action): Block[] => {
      const isTheirs = action.ownerId === userId;
      const buttons = isTheirs ? actionButtons(action) : [];
      return [section(line(action)), ...(buttons.length > 0 ? [actions(...buttons)] : [])];
    }),
    ...restOf(shown).map((words) => context(words)),
  ];
  const shown = mostThatFit(due.slice(0, MOST_SHOWN), blocksOf);
  return {
    text: withinAdvice([...head, ...shown.map(line), ...restOf(shown)].join('\n')),
    blocks: blocksOf(shown),
  };
}

function moreLine(count: number): string[] {
  return count > 0 ? [`${count} more: \`/retro actions\``] : [];
}

/** Where the only one comes from: 'An action that Dana wrote down on Mon 2 Mar.' */
function origin(due: readonly Action[], { userId, people, today }: Omit<Reminder, 'actions'>): string[] {
  const [only, ...others] = due;
  if (!only || others.length > 0) return [];
  const who = only.createdBy === userId ? 'you' : escapeMrkdwn(nameOf(people, only.createdBy));
  const zone = people.get(userId)?.timeZone ?? 'UTC';
  return [`An action that ${who} wrote down on ${formatDay(localDateOf(only.createdAt, zone), today)}.`];
}

/** '*Due tomorrow:* review within 4 h' */
function reminderLine(action: Action, { userId, people, today }: Omit<Reminder, 'actions'>): string {
  if (action.state !== 'open') return actionLine(action, people, today);
  const text = escapeMrkdwn(oneLine(action.text));
  if (action.ownerId !== userId)
    return `${text} — ${escapeMrkdwn(nameOf(people, action.ownerId))} has it now`;
  return `*${sentence(dueWords(action.dueOn, today))}:* ${text}`;
}

interface Handover {
  actions: readonly Action[];
  people: People;
  today: LocalDate;
  /** Whose they were. */
  leftId: string;
  teamName: string;
}

/** Somebody left, and what they took on needs somebody else. */
export function handoverMessage({ actions: left, people, today, leftId, teamName }: Handover): Message {
  const name = escapeMrkdwn(nameOf(people, leftId));
  const head = `*${name} has left and had taken on ${actionsWords(left.length)} of ${escapeMrkdwn(teamName)}.* Hand over what is still to be done, or drop it.`;
  const isLeft = (action: Action) => action.state === 'open' && action.ownerId === leftId;
  const line = (action: Action) =>
    isLeft(action)
      ? `${escapeMrkdwn(oneLine(action.text))} — ${dueWords(action.dueOn, today)}`
      : actionLine(action, people, today);
  const blocksOf = (shown: readonly Action[]) => [
    section(head),
    ...shown.flatMap((action): Block[] => [
      section(line(action)),
      ...(isLeft(action) ? [actions(changeButton(action, 'Hand over'), dropButton(action))] : []),
    ]),
    ...moreLine(left.length - shown.length).map((words) => context(words)),
  ];
  const shown = mostThatFit(left.slice(0, MOST_SHOWN), blocksOf);
  const lines = shown.map((action) => `• ${line(action)}`);
  return {
    text: withinAdvice([head, ...lines, ...moreLine(left.length - shown.length)].join('\n')),
    blocks: blocksOf(shown),
  };
}
