import { section } from '../../../slack/blocks.ts';
import type { Message } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { listOf } from '../../../slack/words.ts';
import { type NamedStory, namedStory, withinAdvice } from './words.ts';

/** What somebody is told of a story that theirs wait for. */
export interface ToldNews {
  story: NamedStory;
  isDone: boolean;
  /** The person's stories that wait for it; of each the keys of what else is not done yet. */
  waiting: ReadonlyArray<{ key: string; alsoNeeds: readonly string[] }>;
}

/** One message for all that is new to a person. */
export function newsMessage(news: readonly ToldNews[]): Message {
  const text = withinAdvice(newsLines(news).join('\n'));
  return { text, blocks: [section(text)] };
}

/** '✅ ERP-001 connector is done: ERP-003 can go on.', a line each. */
export function newsLines(news: readonly ToldNews[]): string[] {
  return news.map(({ story, isDone, waiting }) => {
    const keys = listOf(waiting.map(({ key }) => escapeMrkdwn(key)));
    const wait = waiting.length === 1 ? 'waits' : 'wait';
    if (!isDone) {
      return `${namedStory(story)} is open again${waiting.length > 0 ? `: ${keys} ${wait} for it` : ''}.`;
    }
    const free = waiting
      .filter(({ alsoNeeds }) => alsoNeeds.length === 0)
      .map(({ key }) => escapeMrkdwn(key));
    const held = waiting.filter(({ alsoNeeds }) => alsoNeeds.length > 0).map(heldWords);
    const becomes = [...(free.length > 0 ? [`${listOf(free)} can go on`] : []), ...held];
    return `✅ ${namedStory(story)} is done${becomes.length > 0 ? `: ${becomes.join('; ')}` : ''}.`;
  });
}

function heldWords({ key, alsoNeeds }: ToldNews['waiting'][number]): string {
  return `${escapeMrkdwn(key)} still waits for ${listOf(alsoNeeds.map(escapeMrkdwn), 5)}`;
}
