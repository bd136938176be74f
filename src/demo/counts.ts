import type { History } from '../simulator/driver/index.ts';
import type { Simulator } from '../simulator/index.ts';
import type { Message, Person } from '../simulator/types.ts';
import { counterpart } from '../simulator/workspace/conversations.ts';
import { type LocalDate, localDateOf } from '../time/index.ts';
import { TEAM_ZONE } from './stage.ts';

/** How many direct messages came unasked on one day; `escalations` are those the limit leaves out. */
type DirectCount = { unasked: number; escalations: number };
type ChannelCount = { posts: number; replies: number };

/** How much was put on whom. */
export interface Counts {
  /** By name, on each person's own calendar. */
  direct: Map<string, Map<LocalDate, DirectCount>>;
  /** By name, on the team's calendar. */
  channels: Map<string, Map<LocalDate, ChannelCount>>;
}

interface Told {
  history: History;
  slack: Pick<Simulator, 'workspace'>;
}

/** A message that the bot sent by itself: nobody had just asked for it. */
export interface Unasked {
  reader: Person;
  at: Date;
  /** Its delivery's. */
  key: string;
  isEscalation: boolean;
}

/** A message that the bot posted to a channel. */
export interface Posted {
  channel: string;
  at: Date;
  key: string;
  isReply: boolean;
}

/** Counts what the bot has sent since the beginning. */
export function countMessages(told: Told): Counts {
  const counts: Counts = { direct: new Map(), channels: new Map() };
  for (const { reader, at, isEscalation } of unaskedDirect(told)) {
    const date = localDateOf(at, reader.timeZone);
    const day = dayIn(counts.direct, reader.realName, date, { unasked: 0, escalations: 0 });
    if (isEscalation) day.escalations += 1;
    else day.unasked += 1;
  }
  for (const { channel, at, isReply } of postedIn(told)) {
    const day = dayIn(counts.channels, channel, localDateOf(at, TEAM_ZONE), { posts: 0, replies: 0 });
    if (isReply) day.replies += 1;
    else day.posts += 1;
  }
  return counts;
}

/** The direct messages that nobody had asked for. */
export function unaskedDirect({ history, slack }: Told): Unasked[] {
  const { conversations, people } = slack.workspace;
  const acting = minutesOfActing(history.moments);
  return saidIn(history).flatMap(({ message, at }) => {
    const conversation = conversations.get(message.channel);
    const reader = conversation?.kind === 'im' && people.get(counterpart(conversation));
    if (!reader || acting.has(minuteOf(reader.id, at))) return [];
    return [{ reader, at, key: keyOf(message), isEscalation: isEscalation(message) }];
  });
}

/** What stands in channels, under their names. */
export function postedIn({ history, slack }: Told): Posted[] {
  const { conversations } = slack.workspace;
  return saidIn(history).flatMap(({ message, at }) => {
    const conversation = conversations.get(message.channel);
    if (!conversation || conversation.kind === 'im') return [];
    const isReply = message.threadTs !== undefined;
    return [{ channel: `#${conversation.name}`, at, key: keyOf(message), isReply }];
  });
}

/** What Slack posts by itself (that the bot has joined) has a subtype. */
function saidIn({ moments }: History): Array<{ message: Message; at: Date }> {
  return moments.flatMap((moment) => {
    if (moment.kind !== 'message' || moment.what !== 'posted') return [];
    const { message, at } = moment;
    return message.isFromApp && message.subtype === undefined ? [{ message, at }] : [];
  });
}

/** Whoever just did something is answered; nothing that comes then is unasked. */
function minutesOfActing(moments: History['moments']): Set<string> {
  const minutes = moments.flatMap((moment) => {
    if (moment.kind === 'act') return [minuteOf(moment.userId, moment.at)];
    return moment.kind === 'message' ? [minuteOf(moment.message.userId, moment.at)] : [];
  });
  return new Set(minutes);
}

function minuteOf(userId: string, at: Date): string {
  return `${userId}:${Math.floor(at.getTime() / 60_000)}`;
}

function keyOf({ metadata }: Message): string {
  return String(metadata?.event_payload.key);
}

/** Escalations and their answers: their delivery's key begins with what they are about. */
function isEscalation(message: Message): boolean {
  return /^(blocker|escalations|progress:red):/.test(keyOf(message));
}

function dayIn<T>(counts: Map<string, Map<LocalDate, T>>, name: string, day: LocalDate, none: T): T {
  const days = counts.get(name) ?? new Map<LocalDate, T>();
  counts.set(name, days);
  const count = days.get(day) ?? none;
  days.set(day, count);
  return count;
}
