import type { Occurrence } from '../rules/types.ts';

type Held = Pick<Occurrence, 'standupId' | 'date'>;

/** What makes each message of a standup the one it is. */
export const keys = {
  prompt: ({ standupId, date }: Held, userId: string) => `prompt:${standupId}:${date}:${userId}`,
  reminder: ({ standupId, date }: Held, userId: string) => `reminder:${standupId}:${date}:${userId}`,
  receipt: ({ standupId, date }: Held, userId: string) => `receipt:${standupId}:${date}:${userId}`,
  understood: (held: Held, userId: string, inboundKey: string) =>
    `${keys.receipt(held, userId)}:${inboundKey}`,
  newsPrefix: 'story-news:',
  news: (userId: string, at: Date) => `${keys.newsPrefix}${userId}:${at.toISOString()}`,
  daily: ({ standupId, date }: Held) => `daily:${standupId}:${date}`,
  answer: (held: Held, userId: string, part: number) =>
    `answer:${held.standupId}:${held.date}:${userId}:${part}`,
  live: ({ standupId, date }: Held) => `live:${standupId}:${date}`,
  checklist: (teamId: string) => `checklist:${teamId}`,
};
