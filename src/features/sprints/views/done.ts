import { actions, button, section } from '../../../slack/blocks.ts';
import type { Message } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { ids } from '../ids.ts';
import { type Status, type Story, statusWords } from '../rules/index.ts';
import { storyTitle } from './line.ts';

export interface Moved {
  story: Story;
  was: Status;
  /** Sentences in plain text: who was faster. */
  notices: readonly string[];
  /** What must hold for it to be done; said once, when it is moved there. */
  definitionOfDone: readonly string[];
}

/** What moving a story came to, and the way back. */
export function movedMessage({ story, was, notices, definitionOfDone }: Moved): Message {
  const isDone = story.status === 'done';
  const isChecked = isDone && definitionOfDone.length > 0;
  const lines = [
    isDone
      ? `✅ ${storyTitle(story)} is done.`
      : `${storyTitle(story)}: ${statusWords(was)} → ${statusWords(story.status)}.`,
    ...notices.map(escapeMrkdwn),
    ...(isChecked ? ['Done means:', ...definitionOfDone.map((line) => `☐ ${escapeMrkdwn(line)}`)] : []),
  ];
  const text = lines.join('\n');
  if (was === story.status) {
    return {
      text: `${storyTitle(story)} is in ${statusWords(was)}. ${notices.map(escapeMrkdwn).join(' ')}`.trim(),
    };
  }
  const back = isChecked ? 'Not done yet' : 'Undo';
  const undo = button(back, ids.move.back, {
    value: `${story.id} ${was} ${story.status}`,
    label: `${back}: ${story.key} to ${statusWords(was)}`,
  });
  return { text, blocks: [section(text), actions(undo)] };
}
