import { context, section } from '../../../slack/blocks.ts';
import { mostThatFit } from '../../../slack/length.ts';
import type { Message } from '../../../slack/message.ts';
import { cutMrkdwn, escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import type { WorkingCalendar } from '../../../time/index.ts';
import type { Person } from '../../workspaces/index.ts';
import type { Blocker } from '../rules/index.ts';
import { blockerLine } from './line.ts';
import { resolvedSentence } from './status.ts';

export interface Listed {
  blocker: Blocker;
  people: ReadonlyMap<string, Person>;
  now: Date;
  calendar: WorkingCalendar;
}

const TEXT_ADVISED = 3900;
const LINES_A_SECTION = 5;

/** Blockers, a line each; how to see one whole stands beneath. */
export function listMessage(title: string, listed: Listed[], { none }: { none: string }): Message {
  const [first] = listed;
  if (!first) return { text: escapeMrkdwn(none) };
  const lines = listed.map(listLine);
  const head = `*${escapeMrkdwn(title)}: ${listed.length}*`;
  const footOf = (shown: readonly string[]) => {
    const left = lines.length - shown.length;
    return `\`/blocker ${first.blocker.number}\` shows it whole, and what can be done.${left > 0 ? ` ${left} more are not shown.` : ''}`;
  };
  const blocksOf = (shown: readonly string[]) => [
    section(head),
    ...inSections(shown),
    context(footOf(shown)),
  ];
  const shown = mostThatFit(lines, blocksOf);
  return {
    text: cutMrkdwn([head, ...shown, footOf(shown)].join('\n'), TEXT_ADVISED),
    blocks: blocksOf(shown),
  };
}

function inSections(lines: readonly string[]) {
  return Array.from({ length: Math.ceil(lines.length / LINES_A_SECTION) }, (_, index) =>
    section(lines.slice(index * LINES_A_SECTION, (index + 1) * LINES_A_SECTION).join('\n')),
  );
}

function listLine({ blocker, people, now, calendar }: Listed): string {
  if (blocker.state !== 'resolved') {
    return `${blocker.isCritical ? '🔴' : '🚧'} ${blockerLine(blocker, people, now, calendar)}`;
  }
  const how = resolvedSentence({ ...blocker, resolution: shortened(blocker) }, people, {
    now,
    zone: calendar.timeZone,
  });
  return `✅ #${blocker.number} ${escapeMrkdwn(blocker.title)} — ${how}`;
}

function shortened({ resolution }: Blocker): string | null {
  return resolution && resolution.length > 120 ? `${resolution.slice(0, 119)}…` : resolution;
}
