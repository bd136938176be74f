import { context, section } from '../../../slack/blocks.ts';
import type { Block, Message } from '../../../slack/message.ts';
import { bold, escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { nameOf } from '../../workspaces/index.ts';
import { cardButtons } from './buttons.ts';
import { storyBeside } from './log.ts';
import { ladderSentence, ownerSentence, type Shown, waitersSentence } from './status.ts';
import { storyWords } from './story.ts';
import { whenAndAge } from './words.ts';

/** A blocker's card in the blockers channel; its thread is the log. */
export function card(shown: Shown): Message {
  const lines = [titleLine(shown), statusLine(shown)];
  const facts = factsLine(shown);
  const small = shown.blocker.details ? `${facts} · the whole text is in the thread` : facts;
  return {
    text: [...lines, facts].join('\n'),
    blocks: [section(lines.join('\n')), context(small), ...cardButtons(shown.blocker)],
  };
}

/** A blocker to one person who asked for it. */
export function privateCard(shown: Shown, log: string[]): Message {
  const lines = [titleLine(shown), statusLine(shown)];
  const facts = factsLine(shown);
  const blocks: Block[] = [section(lines.join('\n')), context(facts), ...cardButtons(shown.blocker)];
  return {
    text: [...lines, facts, ...log].join('\n'),
    blocks: log.length > 0 ? [...blocks, context(log.join('\n'))] : blocks,
  };
}

/** '🚧 *#12 staging DB refuses connections*' */
function titleLine({ blocker }: Shown): string {
  const { isCritical, number, state, title } = blocker;
  const sign = state === 'resolved' ? '✅' : isCritical ? '🔴' : '🚧';
  return `${sign} ${bold(`#${number} ${title}`)}${isCritical ? ' · critical' : ''}`;
}

/** 'ERP-002 order sync (6 points) · raised by Lea, today 09:12, 4 hours ago' */
function factsLine({ blocker, people, moment, story: about }: Shown): string {
  const key = storyBeside(blocker);
  const story = about ? storyWords(about) : key && escapeMrkdwn(key);
  const raised = `raised by ${escapeMrkdwn(nameOf(people, blocker.raisedBy))}, ${whenAndAge(blocker.raisedAt, moment)}`;
  return story ? `${story} · ${raised}` : raised;
}

export function statusLine(shown: Shown): string {
  return [ownerSentence(shown), ladderSentence(shown), waitersSentence(shown)]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
