import type { Conversation, Message } from '../simulator/types.ts';
import { counterpart } from '../simulator/workspace/conversations.ts';
import { type LocalDate, localDateOf } from '../time/index.ts';
import type { LocalTeam } from './local-team.ts';
import { TEAM_ZONE } from './stage.ts';

/** How many direct messages came unasked on one day; `blockers` are those the limit leaves out. */
type DirectCount = { unasked: number; blockers: number };
type ChannelCount = { posts: number; replies: number };

/** How much was put on whom. */
export interface Counts {
  /** By name, on each person's own calendar. */
  direct: Map<string, Map<LocalDate, DirectCount>>;
  /** By name, on the team's calendar. */
  channels: Map<string, Map<LocalDate, ChannelCount>>;
}

/** Counts what the bot has sent since the beginning. */
export function countMessages({ history, slack }: Pick<LocalTeam, 'history' | 'slack'>): Counts {
  const { conversations, people } = slack.workspace;
  const acting = minutesOfActing(history.moments);
  const counts: Counts = { direct: new Map(), channels: new Map() };
  for (const moment of history.moments) {
    if (moment.kind !== 'message' || moment.what !== 'posted' || !isSaid(moment.message)) continue;
    const { message, at } = moment;
    const conversation = conversations.get(message.channel);
    if (conversation?.kind === 'im') countDirect(conversation, message, at);
    else if (conversation) countInChannel(conversation, message, at);
  }
  return counts;

  function countDirect(conversation: Conversation, message: Message, at: Date): void {
    const reader = people.get(counterpart(conversation));
    if (!reader || acting.has(minuteOf(reader.id, at))) return;
    const day = dayIn(counts.direct, reader.realName, localDateOf(at, reader.timeZone), {
      unasked: 0,
      blockers: 0,
    });
    if (isAboutABlocker(message)) day.blockers += 1;
    else day.unasked += 1;
  }

  function countInChannel({ name }: Conversation, message: Message, at: Date): void {
    const day = dayIn(counts.channels, `#${name}`, localDateOf(at, TEAM_ZONE), { posts: 0, replies: 0 });
    if (message.threadTs === undefined) day.posts += 1;
    else day.replies += 1;
  }
}

/** What Slack posts by itself (that the bot has joined) has a subtype. */
function isSaid({ isFromApp, subtype }: Message): boolean {
  return isFromApp && subtype === undefined;
}

/** Whoever just did something is answered; nothing that comes then is unasked. */
function minutesOfActing(moments: LocalTeam['history']['moments']): Set<string> {
  const minutes = moments.flatMap((moment) => {
    if (moment.kind === 'act') return [minuteOf(moment.userId, moment.at)];
    return moment.kind === 'message' ? [minuteOf(moment.message.userId, moment.at)] : [];
  });
  return new Set(minutes);
}

function minuteOf(userId: string, at: Date): string {
  return `${userId}:${Math.floor(at.getTime() / 60_000)}`;
}

/** Escalations and their answers: their delivery's key begins with what they are about. */
function isAboutABlocker({ metadata }: Message): boolean {
  return String(metadata?.event_payload.key).startsWith('blocker:');
}

function dayIn<T>(counts: Map<string, Map<LocalDate, T>>, name: string, day: LocalDate, none: T): T {
  const days = counts.get(name) ?? new Map<LocalDate, T>();
  counts.set(name, days);
  const count = days.get(day) ?? none;
  days.set(day, count);
  return count;
}
