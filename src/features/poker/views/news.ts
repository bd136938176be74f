import type { Message } from '../../../slack/message.ts';
import { mention } from '../../../slack/mrkdwn.ts';
import { storyTitle } from '../../sprints/index.ts';
import type { Shown, ShownStory } from './shown.ts';
import { namesOf, outcomeOfStory } from './words.ts';

/**
 * In the card's thread, where people vote over hours and look elsewhere meanwhile: what is revealed, and whom it asks.
 *
 * @param mayPing those who are at work now
 */
export function revealNews(story: ShownStory, shown: Shown, mayPing: ReadonlySet<string>): Message {
  const outcome = outcomeOfStory(story, shown);
  const name = (userId: string) => (mayPing.has(userId) ? mention(userId) : namesOf([userId], shown.people));
  const title = storyTitle(story.story);
  if (outcome.kind === 'wide') {
    const asked = [...outcome.lowest.userIds, ...outcome.highest.userIds].map(name);
    return { text: `${title}: the votes lie far apart. ${asked.join(', ')}, press Say why on the card.` };
  }
  if (outcome.kind === 'nobody')
    return { text: `${title}: nobody can say yet. ${name(shown.session.facilitatorId)}` };
  return {
    text: `${title}: the votes lie open, ${outcome.value} is proposed. ${name(shown.session.facilitatorId)}`,
  };
}
