import { actions, button, context, section } from '../../../slack/blocks.ts';
import type { Message } from '../../../slack/message.ts';
import { cutMrkdwn, escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { ids } from '../ids.ts';
import { estimateWords, type Story, statusWords, totalsOf, type Unit } from '../rules/index.ts';
import { statusSelect } from './controls.ts';
import { inSections, storyLine, storyTitle } from './line.ts';
import { type People, storiesWords } from './words.ts';

const TEXT_ADVISED = 3900;
const A_PAGE = 25;

export interface BacklogShown {
  teamId: string;
  teamName: string;
  /** Most important first. */
  stories: readonly Story[];
  page: number;
  unit: Unit;
  people: People;
}

/** What waits to be planned, a line a story. */
export function backlogMessage({ teamId, teamName, stories, page, unit, people }: BacklogShown): Message {
  const add = button('Add a story', ids.story.add, { value: teamId });
  if (stories.length === 0) {
    const text = `The backlog of ${escapeMrkdwn(teamName)} is empty. \`/sprint add\` and a title puts a story into it.`;
    return { text, blocks: [section(text), actions(add)] };
  }
  const { chosen, unestimated } = totalsOf(stories);
  const open = unestimated > 0 ? `, ${unestimated} not estimated` : '';
  const head = `*Backlog of ${escapeMrkdwn(teamName)}: ${storiesWords(stories.length)}*, ${estimateWords(chosen, unit)}${open}`;
  const from = page * A_PAGE;
  const lines = stories.slice(from, from + A_PAGE).map((story) => `• ${storyLine(story, people, unit)}`);
  const to = from + lines.length;
  const turn = (label: string, name: string, to: number) =>
    button(label, `${ids.backlog.turn}.${name}`, { value: `${teamId} ${to}` });
  return {
    text: cutMrkdwn([head, ...lines].join('\n'), TEXT_ADVISED),
    blocks: [
      section(head),
      ...inSections(lines),
      ...(lines.length < stories.length ? [context(`${from + 1}–${to} of ${stories.length}`)] : []),
      actions(
        add,
        ...(page > 0 ? [turn('Back', 'back', page - 1)] : []),
        ...(to < stories.length ? [turn('Next', 'on', page + 1)] : []),
      ),
    ],
  };
}

/** A person's story, with how its team counts. */
export interface Mine {
  story: Story;
  unit: Unit;
}

/** As many as a message holds with a select each. */
const MOST_MINE = 45;

/** What is assigned to the reader and not done, to be moved where it stands. */
export function mineMessage(mine: readonly Mine[]): Message {
  if (mine.length === 0) {
    return { text: 'No story of a running sprint waits for you. `/sprint board` shows everybody’s.' };
  }
  const head = `*Your stories: ${mine.length}*`;
  const shown = mine.slice(0, MOST_MINE);
  const line = ({ story, unit }: Mine) => `${storyTitle(story)} — ${estimateWords(story.estimate, unit)}`;
  const left = mine.length - shown.length;
  const lines = shown.map((one) => `• ${line(one)}, ${statusWords(one.story.status)}`);
  return {
    text: cutMrkdwn([head, ...lines].join('\n'), TEXT_ADVISED),
    blocks: [
      section(head),
      ...shown.map((one) => section(line(one), statusSelect(one.story, ids.move.inList))),
      ...(left > 0 ? [context(`${left} more are not shown. \`/sprint board\` shows all.`)] : []),
    ],
  };
}
