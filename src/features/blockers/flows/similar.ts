import type { Db } from '../../../database/index.ts';
import type { Team } from '../../teams/index.ts';
import { type Blocker, rankSimilar, storyKeyIn, termsOf } from '../rules/index.ts';
import { sharingTerms } from '../store/index.ts';

/** The open blocker of the team that says the same as `text`, or names the same story with words in common. */
export async function similarOpenBlocker(db: Db, team: Team, text: string): Promise<Blocker | undefined> {
  return similarOf(db, team, text, 'open');
}

/** The same among those that were resolved; of several the most similar, and of those the newest. */
export async function similarResolvedBlocker(db: Db, team: Team, text: string): Promise<Blocker | undefined> {
  return similarOf(db, team, text, 'resolved');
}

async function similarOf(
  db: Db,
  team: Team,
  text: string,
  which: 'open' | 'resolved',
): Promise<Blocker | undefined> {
  const terms = termsOf(text);
  const candidates = await sharingTerms(db, team.id, terms, which);
  const story = storyKeyIn(text);
  const comparable = candidates
    .filter(({ blocker }) => !story || !blocker.storyKey || blocker.storyKey === story)
    .reverse();
  return rankSimilar(terms, comparable)[0]?.blocker;
}
