import { actions, button, section } from '../../../slack/blocks.ts';
import type { Block, Message } from '../../../slack/message.ts';
import { channelLink, escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { listOf, sentence } from '../../../slack/words.ts';
import { formatWhen } from '../../../time/index.ts';
import { ids } from '../ids.ts';
import { daysWith, describeDays, isDailyNextDay } from '../rules/schedule.ts';
import type { Standup } from '../rules/types.ts';

export interface ChecklistData {
  teamName: string;
  standup: Standup;
  timeZone: string;
  channelId: string;
  /** Everybody who is asked, by name. */
  members: string[];
  guests: number;
  roles: Array<{ name: string; holders: string[]; standIn: string }>;
  /** Channels in use in which the bot is not. */
  channelsWithoutBot: Array<{ id: string; use: string }>;
  /** The next time the reader is asked; null if they are not. */
  nextPromptAt: Date | null;
  nextLiveAt: Date | null;
  readerZone: string;
  now: Date;
}

/** What was set up, and what is still missing; shown anew when the settings change. */
export function checklistMessage(data: ChecklistData): Message {
  const { teamName, standup, channelId, timeZone } = data;
  const intro = `*${escapeMrkdwn(teamName)} is set up* in ${channelLink(channelId)}: ${heldOn(standup, timeZone)}. The daily goes out at ${standup.dailyAt}${isDailyNextDay(standup) ? ' on the day after' : ''} (${timeZone}).`;
  const lines = [members(data), ...data.roles.map(role), ...channels(data), next(data)];
  const value = standup.id;
  return {
    text: [intro, ...lines].join('\n'),
    blocks: [
      section(intro),
      section(lines.join('\n')),
      actions(
        button('Try it now, only me', ids.tryOut.start, { value, style: 'primary' }),
        button('Settings', ids.setup.open, { value }),
      ),
    ],
  };
}

/** A live standup has one time for all, a question by message everybody's own. */
function heldOn(standup: Standup, timeZone: string): string {
  const { modes, askedAt } = standup;
  const live = `live ${describeDays(standup, 'live')} at ${askedAt} (${timeZone})`;
  const asked = `${describeDays(standup, 'async')}, asked at ${askedAt} in each person's own time zone`;
  return [
    ...(daysWith(modes, 'live').length > 0 ? [live] : []),
    ...(daysWith(modes, 'async').length > 0 ? [asked] : []),
  ].join('; ');
}

/** Only what is missing, for the App Home of those who can mend it; [] where nothing is. */
export function missingBlocks(data: ChecklistData): Block[] {
  const missing = [...data.roles.filter(({ holders }) => holders.length === 0).map(role), ...channels(data)];
  if (missing.length === 0) return [];
  return [
    section(`*Still missing in ${escapeMrkdwn(data.teamName)}*\n${missing.join('\n')}`),
    actions(button('Settings', ids.setup.open, { value: data.standup.id })),
  ];
}

function members({ members, guests }: ChecklistData): string {
  if (members.length === 0) return '• Nobody is asked yet: invite your team to the channel.';
  const also = guests > 0 ? ' Guests read along and are not asked.' : '';
  return `✅ ${members.length} ${members.length === 1 ? 'person is' : 'people are'} asked: ${listOf(members.map(escapeMrkdwn))}.${also}`;
}

function role({ name, holders, standIn }: ChecklistData['roles'][number]): string {
  if (holders.length > 0) return `✅ ${sentence(name)}: ${listOf(holders.map(escapeMrkdwn))}.`;
  return `• No ${name} yet: until you name one in Settings, ${escapeMrkdwn(standIn)} is told instead.`;
}

function channels({ channelsWithoutBot }: ChecklistData): string[] {
  return channelsWithoutBot.map(
    ({ id, use }) => `• I'm not in ${channelLink(id)} (${use}). Type \`/invite @Drumbeat\` there.`,
  );
}

function next({ nextPromptAt, nextLiveAt, readerZone, timeZone, now }: ChecklistData): string {
  if (nextPromptAt) return `• Next prompt: ${formatWhen(nextPromptAt, { zone: readerZone, now })} your time.`;
  if (nextLiveAt) return `• Next standup: live, ${formatWhen(nextLiveAt, { zone: timeZone, now })}.`;
  return '• You are not asked yourself: you are not in that channel.';
}
