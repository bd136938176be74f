import type { Db } from '../../../database/index.ts';
import { storiesById } from '../../sprints/index.ts';
import { findTeam, type Team } from '../../teams/index.ts';
import { peopleById } from '../../workspaces/index.ts';
import type { Session } from '../rules/index.ts';
import { revealedRounds, storiesIn } from '../store/index.ts';
import type { Shown, ShownStory } from '../views/shown.ts';
import { progressIn } from './rounds.ts';
import { isLeaderHere } from './table.ts';

/** A session with all that everybody may see of it now: of votes that are hidden only whose they are. */
export async function shownSession(db: Db, session: Session, now: Date): Promise<Shown | null> {
  const team = await findTeam(db, session.teamId);
  if (!team) return null;
  const stories = await shownStories(db, session);
  const isHere = await isLeaderHere(db, { session, team }, now);
  const moment = { now, zone: team.timeZone };
  return {
    session,
    team,
    stories,
    isLeaderHere: isHere,
    people: await peopleIn(db, session, stories),
    moment,
  };
}

async function shownStories(db: Db, session: Session): Promise<ShownStory[]> {
  const estimated = await storiesIn(db, session.id);
  const kept = await storiesById(
    db,
    estimated.map(({ storyId }) => storyId),
  );
  const progress = await progressIn(db, estimated, session.id);
  const rounds = await revealedRounds(db, session.id);
  return estimated.flatMap((one) => {
    const story = kept.get(one.storyId);
    const far = progress.get(one.storyId) ?? { voted: [], waitingFor: [] };
    return story
      ? [{ ...one, story, ...far, rounds: rounds.filter(({ storyId }) => storyId === one.storyId) }]
      : [];
  });
}

async function peopleIn(db: Db, session: Session, stories: ShownStory[]): Promise<Shown['people']> {
  const named = stories.flatMap(({ rounds, waitingFor }) => [
    ...waitingFor,
    ...rounds.flatMap(({ votes }) => votes.map(({ userId }) => userId)),
    ...rounds.flatMap(({ reasons }) => reasons.map(({ userId }) => userId)),
  ]);
  return peopleById(db, session.workspaceId, [...new Set([session.facilitatorId, ...named])]);
}

/** For sentences about a team's people. */
export async function nameIn(db: Db, team: Team, userId: string): Promise<string> {
  return (await peopleById(db, team.workspaceId, [userId])).get(userId)?.name ?? 'somebody who left';
}
