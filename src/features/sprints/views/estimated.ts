import { actions, section } from '../../../slack/blocks.ts';
import type { Message } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { estimateWords, type Story, type Unit } from '../rules/index.ts';
import { splitButton } from './controls.ts';
import { storyTitle } from './line.ts';

/** That an estimate is written down, and what it was before. */
export function estimatedMessage(
  story: Story,
  { was, unit, notices }: { was: number | null; unit: Unit; notices: readonly string[] },
): Message {
  const before = was === null || was === story.estimate ? '' : `; it was ${estimateWords(was, unit)}`;
  const says = `${storyTitle(story)}: ${estimateWords(story.estimate, unit)}${before}.`;
  return { text: [says, ...notices.map(escapeMrkdwn)].join('\n') };
}

/** An estimate that was not taken, since splitting the story helps. */
export function tooBigMessage(story: Story, says: string): Message {
  const text = `${escapeMrkdwn(says)} ${escapeMrkdwn(story.key)} is as it was.`;
  return { text, blocks: [section(text), actions(splitButton(story))] };
}
