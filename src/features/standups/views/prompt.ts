import { actions, button, context, divider, section } from '../../../slack/blocks.ts';
import { mostThatFit } from '../../../slack/length.ts';
import type { Block, Message } from '../../../slack/message.ts';
import { channelLink, escapeMrkdwn, shorten } from '../../../slack/mrkdwn.ts';
import { listOf, oneLine } from '../../../slack/words.ts';
import { formatDay, type LocalDate } from '../../../time/index.ts';
import { ids } from '../ids.ts';
import { isExpected } from '../rules/prompts.ts';
import type { Line, Occurrence, Prompt } from '../rules/types.ts';
import { newsLines, type ToldNews } from './news.ts';
import { targetValue } from './target.ts';
import { timeOf, timesOf, untilWords, withinAdvice } from './words.ts';

export interface PromptData {
  teamName: string;
  channelId: string;
  occurrence: Occurrence;
  prompt: Prompt;
  /** What the person said last they would do. */
  planned: Line[];
  /** What the sprint's plan says of the day. */
  today: string[];
  /** The keys of stories that they work on. */
  inProgress: string[];
  /** 'day 8 of 10', for each sprint that runs. */
  sprintDays: string[];
  /** What they are told of stories that theirs wait for. */
  news: ToldNews[];
  /** When the daily goes out, also where it has gone. */
  dailyAt: Date;
  isTryOut?: boolean;
}

/** The question itself, while it waits for an answer. */
export function promptMessage(data: PromptData): Message {
  const { prompt, occurrence } = data;
  const title = titleOf(data);
  const value = targetValue({ standupId: occurrence.standupId, date: occurrence.date });
  const until = timeOf(prompt.deadlineAt, prompt.timeZone);
  return {
    text: `${escapeMrkdwn(title)}. ${question(data)} Open until ${until}.`,
    blocks: [
      section(`*${escapeMrkdwn(title)}*\n${question(data)}`),
      actions(
        button('Answer', data.isTryOut ? ids.tryOut.answer : ids.answer.open, { value, style: 'primary' }),
        ...(data.isTryOut ? [] : otherButtons(data, value)),
      ),
      context(
        data.isTryOut ? 'A try-out: only you see it, and nothing you answer is kept.' : deadlines(data),
      ),
    ],
  };
}

/** 'Dev team standup · Tue 3 Mar · day 8 of 10' */
function titleOf({ teamName, occurrence, sprintDays }: PromptData): string {
  return [`${teamName} standup`, formatDay(occurrence.date), ...sprintDays.slice(0, DAYS_SHOWN)].join(' · ');
}

const DAYS_SHOWN = 3;

function question({ planned, today, inProgress, news }: PromptData): string {
  const texts = planned.map((line) => line.text);
  const parts = [
    ...(texts.length > 0 ? [`You planned: ${some(texts)}.`] : []),
    ...(today.length > 0 ? [`The plan for the day: ${some(today)}.`] : []),
    ...(inProgress.length > 0 ? [`In progress: ${some(inProgress)}.`] : []),
  ];
  const isOpen = texts.length + today.length === 0;
  const asked = [...(isOpen ? [OPEN_QUESTION] : []), ...parts].join(' ');
  return [...newsLines(news.slice(0, NEWS_SHOWN)), asked].join('\n');
}

const NEWS_SHOWN = 5;

const OPEN_QUESTION = 'What did you get done, what comes next, and is anything in the way?';

function some(texts: readonly string[]): string {
  const shown = texts.slice(0, 5).map((text) => escapeMrkdwn(shorten(oneLine(text), 80)));
  return listOf([...shown, ...(texts.length > 5 ? [`${texts.length - 5} more`] : [])]);
}

/** Whether one press can say all: what was planned is done, and the plan says what comes. */
function isKnown({ planned, today }: PromptData): boolean {
  return planned.length + today.length > 0;
}

function otherButtons(data: PromptData, value: string) {
  return [
    ...(isKnown(data) ? [button('Same as planned', ids.prompt.asPlanned, { value })] : []),
    button('Skip today', ids.prompt.skip, { value }),
    button("I'm away", ids.prompt.away, { value }),
  ];
}

function deadlines({ prompt, occurrence, dailyAt, channelId }: PromptData): string {
  const until = `open until ${timeOf(prompt.deadlineAt, prompt.timeZone)}`;
  if (dailyAt <= prompt.dueAt) {
    return `The daily is out in ${channelLink(channelId)}; your answer joins it. Yours is ${until}.`;
  }
  const daily = `Daily goes out ${timesOf(occurrence.date, prompt.timeZone).at(dailyAt)} in ${channelLink(channelId)}`;
  return `${daily}; yours is ${until}.`;
}

/** So many standups have buttons of their own in one message, with room for a receipt above them. */
const MOST_ALONG = 7;

/** A message with what else it asks of the person beneath it. */
export function withOthers(message: Message, others: readonly OtherPrompt[]): Message {
  if (others.length === 0) return message;
  const own = message.blocks ?? [section(message.text)];
  const blocksOf = (shown: readonly OtherPrompt[]) => [
    ...own,
    ...shown.flatMap(otherBlocks),
    ...restLine(others.slice(shown.length)).flatMap((text) => [divider(), section(text)]),
  ];
  const shown = mostThatFit(others.slice(0, MOST_ALONG), blocksOf);
  const texts = [...shown.map((other) => otherText(other)), ...restLine(others.slice(shown.length))];
  return { text: withinAdvice([message.text, ...texts].join('\n')), blocks: blocksOf(shown) };
}

/** Those without buttons of their own. */
function restLine(rest: readonly OtherPrompt[]): string[] {
  if (rest.length === 0) return [];
  const names = rest.map(({ data }) => escapeMrkdwn(data.teamName));
  return [`And ${listOf(names)}: type \`/standup\` in their channels.`];
}

/** Another standup that is asked in the same message. */
export interface OtherPrompt {
  data: PromptData;
  isAnswered: boolean;
  /** Its own time is still to come. */
  isEarly: boolean;
}

function otherBlocks(other: OtherPrompt): Block[] {
  const { prompt, occurrence, teamName } = other.data;
  const value = targetValue({ standupId: occurrence.standupId, date: occurrence.date });
  const name = shorten(teamName, 40);
  const answer = button(`Answer ${name}`, ids.answer.open, { value });
  const asPlanned = button('Same as planned', ids.prompt.asPlanned, {
    value,
    label: `Same as planned, ${name}`,
  });
  const skip = button('Skip today', ids.prompt.skip, { value, label: `Skip ${name} today` });
  const text = section(otherText(other));
  if (other.isAnswered) return [divider(), text];
  if (!isExpected(prompt)) return [divider(), text, actions(answer)];
  return [divider(), text, actions(answer, ...(isKnown(other.data) ? [asPlanned] : []), skip)];
}

function otherText({ data, isAnswered, isEarly }: OtherPrompt): string {
  const { prompt, occurrence } = data;
  const title = titleOf(data);
  if (isAnswered) return answeredPromptMessage(data).text;
  if (!isExpected(prompt)) return endOf(prompt, occurrence.date, title)[0];
  const until = timeOf(prompt.deadlineAt, prompt.timeZone);
  const dueAt = timesOf(occurrence.date, prompt.timeZone).at(prompt.dueAt);
  const early = isEarly ? ` Asked now rather than ${dueAt}: two messages a day are enough.` : '';
  return `*${escapeMrkdwn(title)}*\n${question(data)} Open until ${until}.${early}`;
}

/** What stands in the question's place once nothing is asked any more, and nothing was answered. */
export function endedPromptMessage({ prompt, occurrence, teamName }: PromptData): Message {
  const value = targetValue({ standupId: occurrence.standupId, date: occurrence.date });
  const [text, label] = endOf(prompt, occurrence.date, `${teamName} standup · ${formatDay(occurrence.date)}`);
  return {
    text,
    blocks: [section(text), actions(button(label, ids.answer.open, { value }))],
  };
}

/** The prompt once it was answered elsewhere: in words, or before it was read. */
export function answeredPromptMessage({ occurrence, teamName }: PromptData): Message {
  const text = `${escapeMrkdwn(teamName)} standup · ${formatDay(occurrence.date)}: answered.`;
  return { text, blocks: [section(text)] };
}

function endOf(prompt: Prompt, date: LocalDate, title: string): [text: string, label: string] {
  const name = escapeMrkdwn(title);
  if (prompt.state === 'missed') {
    return [`${name} has closed. You can still answer; it will be marked as late.`, 'Answer late'];
  }
  if (prompt.skippedFor === 'away') {
    const until = untilWords(prompt.awayUntil, date);
    return [
      `${name}: you are away 🌴${until}. Nobody expects an answer. \`/standup away until Friday\` adds days.`,
      'Answer anyway',
    ];
  }
  return [`${name}: you skip this one.`, 'Answer after all'];
}

/** One reminder, which steps back once it is no longer needed. */
export function reminderMessage(data: PromptData): Message {
  const { prompt, occurrence, teamName } = data;
  const title = `${teamName} standup · ${formatDay(occurrence.date)}`;
  const value = targetValue({ standupId: occurrence.standupId, date: occurrence.date });
  const text = `*${escapeMrkdwn(title)}* is open for you until ${timeOf(prompt.deadlineAt, prompt.timeZone)}.`;
  return {
    text,
    blocks: [
      section(text),
      actions(
        button('Answer', ids.answer.open, { value, style: 'primary' }),
        ...(isKnown(data) ? [button('Same as planned', ids.prompt.asPlanned, { value })] : []),
        button('Skip today', ids.prompt.skip, { value }),
      ),
    ],
  };
}

export function endedReminderMessage({ prompt, occurrence, teamName }: PromptData): Message {
  const title = escapeMrkdwn(`${teamName} standup · ${formatDay(occurrence.date)}`);
  return { text: prompt.state === 'answered' ? `${title}: answered.` : `${title}: no longer open.` };
}
