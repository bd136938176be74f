import type { SectionBlock } from '@slack/types';
import { section, writtenText } from '../../../slack/blocks.ts';
import { cutMrkdwn, dateTime, escapeMrkdwn, shorten } from '../../../slack/mrkdwn.ts';
import { formatClock, formatDay, formatSpan, type LocalDate, localDateOf } from '../../../time/index.ts';

const SECTION_TEXT = 3000;
/** Below a section's limit even if each character is escaped to five. */
const SHORT = 500;

/** A time in the reader's own zone; clients that cannot do that show it in `zone`. */
export function timeOf(at: Date, zone: string): string {
  return dateTime(at, '{time}', formatClock(at, zone));
}

/** How times are said in what belongs to one date: with their day where that is another one. */
export interface Times {
  /** 'at 11:00', 'tomorrow at 02:00' */
  at(instant: Date): string;
  /** '11:00', 'tomorrow at 02:00', to follow 'until' */
  until(instant: Date): string;
}

/** As `timeOf`: each reader sees their own zone. */
export function timesOf(date: LocalDate, zone: string): Times {
  return saying(
    date,
    zone,
    (instant) => timeOf(instant, zone),
    (instant, fallback) => dateTime(instant, '{date_short_pretty} at {time}', fallback),
  );
}

/** 'at 11:00 Berlin time': for texts in which Slack cannot show the reader's own time. */
export function timesIn(date: LocalDate, zone: string): Times {
  const where = `${zone.split('/').at(-1)?.replaceAll('_', ' ')} time`;
  return saying(
    date,
    zone,
    (instant) => `${formatClock(instant, zone)} ${where}`,
    (_, said) => `${said} ${where}`,
  );
}

function saying(
  date: LocalDate,
  zone: string,
  time: (instant: Date) => string,
  withDay: (instant: Date, said: string) => string,
): Times {
  const said = (instant: Date, before: string) => {
    const day = localDateOf(instant, zone);
    if (day === date) return `${before}${time(instant)}`;
    return withDay(instant, `${formatDay(day, date)} at ${formatClock(instant, zone)}`);
  };
  return { at: (instant) => said(instant, 'at '), until: (instant) => said(instant, '') };
}

export interface NamedBlocker {
  number: number;
  title: string;
}

/** '#12 staging DB', as mrkdwn. */
export function namedBlocker(blocker: NamedBlocker | undefined): string {
  return blocker ? `#${blocker.number} ${escapeMrkdwn(shorten(blocker.title, 60))}` : 'a blocker';
}

export interface NamedStory {
  key: string;
  title: string;
}

/** 'ERP-002 order sync', as mrkdwn. */
export function namedStory(story: NamedStory | undefined): string {
  return story ? `${escapeMrkdwn(story.key)} ${escapeMrkdwn(shorten(story.title, 60))}` : 'a story';
}

/** A line of mrkdwn: what we say, then what somebody wrote, not escaped yet. */
export interface WrittenLine {
  before: string;
  written: string;
  after?: string;
}

/** Groups of lines that hold something, with a blank line between them. */
export function spaced(groups: readonly WrittenLine[][]): WrittenLine[] {
  const filled = groups.filter((group) => group.length > 0);
  return filled.flatMap((group, at) =>
    group.map((line, index) => (at > 0 && index === 0 ? { ...line, before: `\n${line.before}` } : line)),
  );
}

/** Lines over as many sections as they need; a line too long for one goes on in the next. */
export function sectionsOf(lines: readonly WrittenLine[]): SectionBlock[] {
  const blocks: SectionBlock[] = [];
  let text = '';
  const end = () => {
    if (text !== '') blocks.push(section(text));
    text = '';
  };
  for (const { before, written, after = '' } of lines) {
    const line = `${before}${escapeMrkdwn(written)}${after}`;
    if (text.length + line.length + 1 > SECTION_TEXT) end();
    if (written.length > SHORT && line.length > SECTION_TEXT) {
      blocks.push(...writtenText(written, before), ...(after ? [section(after.trim())] : []));
    } else {
      text = text === '' ? line : `${text}\n${line}`;
    }
  }
  end();
  return blocks;
}

/** ' until Thu 5 Mar'; nothing for an absence that ends on `date` or has no end in sight. */
export function untilWords(until: LocalDate | null, date: LocalDate): string {
  return until !== null && until > date ? ` until ${formatDay(until, date)}` : '';
}

/** '30 min', '2 h', '1 h 30 min'. */
export function spokenMinutes(minutes: number): string {
  return formatSpan(minutes * 60_000);
}

const TEXT_ADVISED = 3900;

/** A top-level text of mrkdwn within the 4,000 characters that Slack advises, without cutting an entity in two. */
export function withinAdvice(text: string): string {
  return cutMrkdwn(text, TEXT_ADVISED);
}
