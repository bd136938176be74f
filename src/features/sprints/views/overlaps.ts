import { context, section } from '../../../slack/blocks.ts';
import type { Message } from '../../../slack/message.ts';
import { cutMrkdwn, escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { listOf } from '../../../slack/words.ts';
import type { Overlap, Story } from '../rules/index.ts';
import { inSections, storyTitle } from './line.ts';
import { inCode, namesOf, type People } from './words.ts';

const TEXT_ADVISED = 3900;
const MOST_PAIRS = 40;
const MOST_PATHS = 4;

export interface OverlapsShown {
  teamName: string;
  overlaps: ReadonlyArray<Overlap<Story>>;
  people: People;
}

/** Which stories of open sprints may change the same files, a line a pair. */
export function overlapsMessage({ teamName, overlaps, people }: OverlapsShown): Message {
  if (overlaps.length === 0) {
    return {
      text: `No two stories of ${escapeMrkdwn(teamName)} that run side by side own the same paths. A story’s paths are set in its form, under More.`,
    };
  }
  const pairs = `${overlaps.length} ${overlaps.length === 1 ? 'pair' : 'pairs'} of stories`;
  const head = `*${pairs} of ${escapeMrkdwn(teamName)} with the same paths*`;
  const lines = overlaps.slice(0, MOST_PAIRS).map((overlap) => `• ${pairLine(overlap, people)}`);
  const left = overlaps.length - lines.length;
  const advice =
    'Where one waits for the other they do not meet: say so under “Needs first” in a story’s form.';
  return {
    text: cutMrkdwn([head, ...lines].join('\n'), TEXT_ADVISED),
    blocks: [
      section(head),
      ...inSections(lines),
      context(left > 0 ? `${left} more are not shown. ${advice}` : advice),
    ],
  };
}

/** 'ERP-001 connector (Lea) and ERP-003 export (Ola): `src/erp/**` meets `src/erp/sync.ts`' */
function pairLine({ one, other, paths }: Overlap<Story>, people: People): string {
  const met = paths.map(([a, b]) => (a === b ? inCode(a) : `${inCode(a)} meets ${inCode(b)}`));
  return `${withWho(one, people)} and ${withWho(other, people)}: ${listOf(met, MOST_PATHS)}`;
}

function withWho(story: Story, people: People): string {
  const who = namesOf(story.assignees, people, 3);
  return who ? `${storyTitle(story)} (${who})` : storyTitle(story);
}
