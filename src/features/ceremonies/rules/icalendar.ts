/** One entry of a calendar file, by RFC 5545. */
export interface CalendarEvent {
  /** The same for the same meeting, for ever. */
  uid: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  isCancelled: boolean;
}

export interface CalendarText {
  name: string;
  events: readonly CalendarEvent[];
  /** Grows with every change, so that a program takes the newer of two. */
  sequence: number;
  /** As of when. */
  stamp: Date;
}

const MOST_OCTETS = 75;

/** A calendar as a file that calendar programs take. Each meeting has its own instants, in UTC. */
export function calendarText({ name, events, sequence, stamp }: CalendarText): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Drumbeat//Ceremonies//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...events.flatMap((event) => [
      'BEGIN:VEVENT',
      `UID:${escapeText(event.uid)}`,
      `DTSTAMP:${utc(stamp)}`,
      `DTSTART:${utc(event.startsAt)}`,
      `DTEND:${utc(event.endsAt)}`,
      `SEQUENCE:${sequence}`,
      `STATUS:${event.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
      `SUMMARY:${escapeText(event.title)}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** '20260303T130000Z' */
function utc(at: Date): string {
  return `${at.toISOString().replace(/[-:]|\.\d+/g, '')}`;
}

function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|[\r\n]/g, '\\n');
}

/** A line has 75 octets at most; what is longer goes on in the next, which begins with a space. No character is cut. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const character of line) {
    if (Buffer.byteLength(part) + Buffer.byteLength(character) > MOST_OCTETS) {
      parts.push(part);
      part = ' ';
    }
    part += character;
  }
  return [...parts, part].join('\r\n');
}
