import type { Message } from '../../../slack/message.ts';
import { mention } from '../../../slack/mrkdwn.ts';
import { listOf } from '../../../slack/words.ts';
import { storyTitle } from '../../sprints/index.ts';
import { nameOf } from '../../workspaces/index.ts';
import { whyTooBig } from './progress.ts';
import type { Shown, ShownStory } from './shown.ts';
import { namesOf, outcomeOfStory, when } from './words.ts';

/** Those who are at work now: all others are named without a ping. */
export type MayPing = ReadonlySet<string>;

/** In the card's thread: what is revealed, and whom it asks. */
export function revealNews(story: ShownStory, shown: Shown, mayPing: MayPing): Message {
  const outcome = outcomeOfStory(story, shown);
  const title = storyTitle(story.story);
  const leader = calling([shown.session.facilitatorId], shown, mayPing);
  const tooBig = whyTooBig(outcome, shown);
  if (tooBig) return { text: `${title}: ${tooBig} ${leader}` };
  if (outcome.kind === 'wide') {
    const asked = calling([...outcome.lowest.userIds, ...outcome.highest.userIds], shown, mayPing);
    return { text: `${title}: the votes lie far apart. ${asked}: press Say why on the card.` };
  }
  if (outcome.kind === 'nobody') return { text: `${title}: nobody can say yet. ${leader}` };
  return { text: `${title}: the votes lie open, ${outcome.value} is proposed. ${leader}` };
}

/** In the card's thread: people are asked to vote once more. */
export function roundNews(story: ShownStory, shown: Shown, mayPing: MayPing): Message {
  const until = story.closesAt ? ` until ${when(story.closesAt, shown.moment)}` : '';
  const asked = calling(story.waitingFor, shown, mayPing);
  const text = `${storyTitle(story.story)}: round ${story.round} is open${until}. ${asked}: vote again on the card.`;
  return { text };
}

function calling(userIds: readonly string[], { people }: Shown, mayPing: MayPing): string {
  const sorted = userIds.toSorted((a, b) => nameOf(people, a).localeCompare(nameOf(people, b), 'en'));
  return listOf(sorted.map((userId) => (mayPing.has(userId) ? mention(userId) : namesOf([userId], people))));
}
