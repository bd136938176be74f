import { actions, button, section } from '../../../slack/blocks.ts';
import type { Message } from '../../../slack/message.ts';
import { cutMrkdwn, escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { sentence } from '../../../slack/words.ts';
import { ids } from '../ids.ts';
import { hasFacilitator, kindName, type Meeting, type MeetingId } from '../rules/index.ts';
import { lengthWords, momentOf, spokenMoment, sprintName, timeOf, zoneWords } from './words.ts';

/** A meeting as it was announced, and what has become of it since. */
export interface Announcement {
  id: MeetingId;
  /** The start that was announced. */
  at: Date;
  zone: string;
  now: Date;
  /** Null where it is no longer on the calendar. */
  meeting: Meeting | null;
  /** The names of who facilitates, and of who moved or cancelled it; null for nobody. */
  facilitator: string | null;
  changedBy: string | null;
  /** Lines of mrkdwn. */
  agenda: readonly string[];
}

const AGENDA_SHOWN = 5;
const LINE_LENGTH = 300;

/** Ten minutes ahead: what begins, who leads it, what there is to talk about. */
export function announcement(shown: Announcement): Message {
  const { id, at, zone, meeting } = shown;
  const title = `*${sentence(kindName(id.kind))}*`;
  if (!meeting || meeting.kept?.isCancelled) return notHeld(title, shown);
  if (meeting.startsAt.getTime() !== at.getTime()) return movedElsewhere(title, shown, meeting);
  const where = `${lengthWords(meeting.minutes)} · ${sprintName(meeting)}`;
  const leads = shown.facilitator === null ? '' : ` ${escapeMrkdwn(shown.facilitator)} facilitates.`;
  const agenda = agendaLines(shown.agenda);
  return {
    text: [`${title} at ${clockWords(at, zone)}, ${where}.${leads}`, ...agenda].join('\n'),
    blocks: [
      section(`${title} at ${timeOf(at, zone)}, ${where}.${leads}`),
      ...(agenda.length > 0 ? [section(agenda.join('\n'))] : []),
      actions(...changing(id, hasFacilitator(id.kind))),
    ],
  };
}

function notHeld(title: string, { at, zone, now, meeting, changedBy, id }: Announcement): Message {
  const why = meeting
    ? `cancelled${changedBy ? ` by ${escapeMrkdwn(changedBy)}` : ''}`
    : 'no longer on the calendar';
  const restore = button('Hold it after all', ids.meeting.restore, { value: JSON.stringify(id) });
  return {
    text: `${title} at ${clockWords(at, zone)}: ${why}.`,
    blocks: [
      section(`${title} at ${timeOf(at, zone)}: ${why}.`),
      ...(meeting && meeting.startsAt > now ? [actions(restore)] : []),
    ],
  };
}

/** By somebody, or by what moved its sprint. */
function movedElsewhere(title: string, { at, zone, changedBy }: Announcement, meeting: Meeting): Message {
  const by = meeting.kept?.movedTo && changedBy ? ` by ${escapeMrkdwn(changedBy)}` : '';
  const { startsAt } = meeting;
  return {
    text: `${title} at ${clockWords(at, zone)}: moved${by} to ${spokenMoment(startsAt, zone)}.`,
    blocks: [section(`${title} at ${timeOf(at, zone)}: moved${by} to ${momentOf(startsAt, zone)}.`)],
  };
}

function clockWords(at: Date, zone: string): string {
  return `${spokenMoment(at, zone).split(' ').at(-1)} ${zoneWords(zone)}`;
}

function changing(id: MeetingId, canSwap: boolean) {
  const value = JSON.stringify(id);
  const name = kindName(id.kind);
  return [
    button('Move', ids.meeting.move, { value, label: `Move the ${name}` }),
    button('Cancel this one', ids.meeting.cancel, { value, label: `Cancel this ${name}` }),
    ...(canSwap ? [button('Swap facilitator', ids.meeting.swap, { value })] : []),
  ];
}

function agendaLines(lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const shown = lines.slice(0, AGENDA_SHOWN).map((line) => `• ${cutMrkdwn(line, LINE_LENGTH)}`);
  const more = lines.length - shown.length;
  return ['To talk about:', ...shown, ...(more > 0 ? [`and ${more} more`] : [])];
}
