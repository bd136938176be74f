import { context, section } from '../../../slack/blocks.ts';
import type { Block, Message } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { nameOf } from '../../workspaces/index.ts';
import { cardButtons } from './buttons.ts';
import { storyBeside } from './log.ts';
import { ladderSentence, ownerSentence, type Shown, waitersSentence } from './status.ts';
import { bold, whenAndAge } from './words.ts';

/** A blocker's card in the blockers channel; its thread is the log. */
export function card(shown: Shown): Message {
  const lines = [titleLine(shown), statusLine(shown)];
  const more = shown.blocker.details ? [context('The whole text is in the thread.')] : [];
  return {
    text: lines.join('\n'),
    blocks: [section(lines.join('\n')), ...more, ...cardButtons(shown.blocker)],
  };
}

/** A blocker to one person who asked for it. */
export function privateCard(shown: Shown, log: string[]): Message {
  const lines = [titleLine(shown), statusLine(shown)];
  const blocks: Block[] = [section(lines.join('\n')), ...cardButtons(shown.blocker)];
  return {
    text: [...lines, ...log].join('\n'),
    blocks: log.length > 0 ? [...blocks, context(log.join('\n'))] : blocks,
  };
}

/** '🚧 *#12 staging DB refuses connections* · ERP-002 · raised by Lea, today 09:12, 4 hours ago'. */
function titleLine({ blocker, people, moment }: Shown): string {
  const { isCritical } = blocker;
  const story = storyBeside(blocker);
  const sign = blocker.state === 'resolved' ? '✅' : isCritical ? '🔴' : '🚧';
  const parts = [
    `${sign} ${bold(`#${blocker.number} ${blocker.title}`)}`,
    ...(isCritical ? ['critical'] : []),
    ...(story ? [escapeMrkdwn(story)] : []),
    `raised by ${escapeMrkdwn(nameOf(people, blocker.raisedBy))}, ${whenAndAge(blocker.raisedAt, moment)}`,
  ];
  return parts.join(' · ');
}

export function statusLine(shown: Shown): string {
  return [ownerSentence(shown), ladderSentence(shown), waitersSentence(shown)]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
