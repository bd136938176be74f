import { actions, button, context, section } from '../../../slack/blocks.ts';
import type { Message } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import type { Team } from '../../teams/index.ts';
import { ids } from '../ids.ts';
import type { CalendarEvent } from '../rules/index.ts';
import { spokenMoment, zoneWords } from './words.ts';

const MOST_IN_WORDS = 30;

/** 'dev-team.ics' */
export function fileName(teamName: string): string {
  const plain = teamName.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  return `${plain.replace(/^-|-$/g, '') || 'team'}.ics`;
}

/** What is said above the file. */
export function calendarComment(ahead: number): string {
  const count = ahead === 1 ? 'One meeting' : `${ahead} meetings`;
  return `${count} ahead. Open the file to take them into your calendar; taken again, it brings them up to date.`;
}

/** The same where no file can be sent. */
export function calendarInWords(ahead: readonly CalendarEvent[], zone: string): Message {
  const shown = ahead.slice(0, MOST_IN_WORDS);
  const more = ahead.length - shown.length;
  const text = [
    "I couldn't send a file here; an admin can allow it (scope `files:write`).",
    `What is ahead, in ${zoneWords(zone)}:`,
    ...shown.map(({ startsAt, title }) => `${spokenMoment(startsAt, zone)} · ${escapeMrkdwn(title)}`),
    ...(more > 0 ? [`and ${more} more`] : []),
  ].join('\n');
  return { text, blocks: [section(text)] };
}

/** What whoever asked for the calendar is told at once; `addresses` is null where none can be had. */
export function calendarOnItsWay(team: Pick<Team, 'id' | 'name'>, addresses: number | null): Message {
  const sent = `The calendar of *${escapeMrkdwn(team.name)}* is on the way to our direct messages, as a file.`;
  if (addresses === null) return { text: sent };
  const follow =
    'Your calendar program can also follow it at an address of its own, and then changes come by themselves.';
  const have = addresses === 1 ? 'You have one such address.' : `You have ${addresses} such addresses.`;
  const text = [sent, follow, ...(addresses > 0 ? [have] : [])].join(' ');
  const value = team.id;
  const stop = button('Stop my addresses', ids.feed.stop, {
    value,
    confirm: {
      ...{
        title: 'Stop your addresses?',
        text: 'Calendar programs that follow them get nothing from then on.',
      },
      ...{ yes: 'Stop them', no: 'Keep them' },
    },
  });
  return {
    text,
    blocks: [
      section(text),
      actions(button('Get an address', ids.feed.add, { value }), ...(addresses > 0 ? [stop] : [])),
    ],
  };
}

/** A new address, shown this once. */
export function addressMessage(address: string, teamName: string): Message {
  const text = `Subscribe your calendar program to this address:\n\`${address}\``;
  const note = `Whoever has it sees when ${escapeMrkdwn(teamName)} meets, so keep it to yourself. I keep only its fingerprint: should you lose it, get another. It ends when you leave the team.`;
  return { text: `${text}\n${note}`, blocks: [section(text), context(note)] };
}
