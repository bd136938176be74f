/** One entry of a calendar file, as a calendar program reads it. */
export interface ReadEvent {
  uid: string;
  summary: string;
  start: string;
  end: string;
  sequence: number;
  status: string;
}

/**
 * A calendar file read back by RFC 5545: lines unfolded, text unescaped, and nothing that the standard asks for left out.
 */
export function readCalendar(text: string): { name: string; events: ReadEvent[] } {
  const raw = text.split('\r\n');
  if (raw.pop() !== '') throw new Error('The last line does not end');
  if (raw.some((line) => Buffer.byteLength(line) > 75)) throw new Error('A line has more than 75 octets');
  const lines = text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .slice(0, -1);
  const must = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'END:VCALENDAR'];
  for (const line of must) if (!lines.includes(line)) throw new Error(`${line} is missing`);
  if (!lines.some((line) => line.startsWith('PRODID:'))) throw new Error('PRODID is missing');
  const events = lines
    .join('\n')
    .split('BEGIN:VEVENT\n')
    .slice(1)
    .map((part) => eventOf(part.split('\nEND:VEVENT')[0] ?? ''));
  return { name: valueIn(lines, 'X-WR-CALNAME'), events };
}

function eventOf(part: string): ReadEvent {
  const lines = part.split('\n');
  valueIn(lines, 'DTSTAMP');
  return {
    uid: valueIn(lines, 'UID'),
    summary: valueIn(lines, 'SUMMARY'),
    start: instantIn(lines, 'DTSTART'),
    end: instantIn(lines, 'DTEND'),
    sequence: Number(valueIn(lines, 'SEQUENCE')),
    status: valueIn(lines, 'STATUS'),
  };
}

function valueIn(lines: readonly string[], name: string): string {
  const found = lines.filter((line) => line.startsWith(`${name}:`));
  if (found.length !== 1) throw new Error(`${name} stands ${found.length} times`);
  const written = (found[0] ?? '').slice(name.length + 1);
  if (/[\\;,]/.test(written.replace(/\\[\\;,n]/g, ''))) throw new Error(`${name} is not escaped: ${written}`);
  return written.replace(/\\([\\;,n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
}

function instantIn(lines: readonly string[], name: string): string {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(valueIn(lines, name)) ?? [];
  return new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`).toISOString();
}
