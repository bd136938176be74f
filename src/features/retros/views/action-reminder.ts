import { actions, context, section } from '../../../slack/blocks.ts';
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
  const shown = due.slice(0, MOST_SHOWN);
  const more = due.length - shown.length;
  const lines = shown.map((action) => reminderLine(action, { userId, people, today }));
  const head = due.length === 1 ? [] : [`*${actionsWords(due.length)} that you took on*`];
  const rest = more > 0 ? [`${more} more: \`/retro actions\``] : origin(due, { userId, people, today });
  return {
    text: withinAdvice([...head, ...lines, ...rest].join('\n')),
    blocks: [
      ...head.map((words) => section(words)),
      ...shown.flatMap((action, at): Block[] => {
        const isTheirs = action.ownerId === userId;
        const buttons = isTheirs ? actionButtons(action) : [];
        return [section(lines[at] ?? ''), ...(buttons.length > 0 ? [actions(...buttons)] : [])];
      }),
      ...rest.map((words) => context(words)),
    ],
  };
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
  const shown = left.slice(0, MOST_SHOWN);
  const lines = shown.map((action) => {
    const words = escapeMrkdwn(oneLine(action.text));
    return action.state === 'open' && action.ownerId === leftId
      ? `${words} — ${dueWords(action.dueOn, today)}`
      : actionLine(action, people, today);
  });
  const more = left.length - shown.length;
  const rest = more > 0 ? [`${more} more: \`/retro actions\``] : [];
  return {
    text: withinAdvice([head, ...lines.map((line) => `• ${line}`), ...rest].join('\n')),
    blocks: [
      section(head),
      ...shown.flatMap((action, at): Block[] => [
        section(lines[at] ?? ''),
        ...(action.state === 'open' && action.ownerId === leftId
          ? [actions(changeButton(action, 'Hand over'), dropButton(action))]
          : []),
      ]),
      ...rest.map((words) => context(words)),
    ],
  };
}
