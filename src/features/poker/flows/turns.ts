import type { Db } from '../../../database/index.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { UserError } from '../../../slack/user-error.ts';
import { estimateWords, findStory } from '../../sprints/index.ts';
import type { Estimating, Turn } from '../rules/index.ts';
import type { Target } from '../schema.ts';
import type { Table } from './table.ts';

/**
 * The story and round that a button stands for, if that is what is being done.
 *
 * @throws UserError that says how it stands instead: cards that somebody has before them may be a moment old
 */
export async function requireTurn(
  db: Db,
  { stories, session }: Table,
  target: Target,
  state: Turn,
): Promise<Estimating> {
  const story = stories.find(({ storyId }) => storyId === target.storyId);
  if (story && story.state === state && story.round === target.round) return story;
  const kept = await findStory(db, target.storyId);
  throw new UserError(
    story ? howItStands(story, escapeMrkdwn(kept?.key ?? 'This story'), session) : 'Nothing was changed.',
  );
}

function howItStands(story: Estimating, key: string, { unit }: Table['session']): string {
  switch (story.state) {
    case 'waiting':
      return `${key} is not voted on yet; its turn comes.`;
    case 'voting':
      return `Round ${story.round} is open on ${key}: vote there.`;
    case 'revealed':
      return `The votes on ${key} lie open already. Press Vote again on the card for another round.`;
    case 'agreed':
      return `${key} has its estimate already: ${estimateWords(story.result, unit)}. \`/sprint poker ${key}\` votes anew.`;
    case 'ended':
      return `${key} is no longer voted on: ${story.endedBecause}.`;
  }
}
