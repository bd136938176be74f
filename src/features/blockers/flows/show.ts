import type { Db } from '../../../database/index.ts';
import { viewLadder } from '../../escalations/index.ts';
import { findTeam, type Team } from '../../teams/index.ts';
import { peopleById } from '../../workspaces/index.ts';
import { type Blocker, waitsUntil } from '../rules/index.ts';
import { waitersOf } from '../store/index.ts';
import type { Shown } from '../views/status.ts';
import { peopleIn } from '../views/steps.ts';
import { subjectOf } from './keys.ts';
import { aboutStory } from './story.ts';

/** A blocker with all that is known of it now. */
export async function shownBlocker(db: Db, blocker: Blocker, now: Date): Promise<Shown> {
  const until = waitsUntil(blocker);
  const wait = until && { until, hurries: blocker.state === 'taken' };
  const { ahead, timesTold, missed } = await viewLadder(db, subjectOf(blocker), now, wait);
  const waiters = await waitersOf(db, blocker.id);
  const named = [blocker.raisedBy, blocker.ownerId, blocker.resolvedBy].filter((id) => id !== null);
  const people = await peopleById(db, blocker.workspaceId, [
    ...named,
    ...waiters,
    ...missed,
    ...peopleIn(ahead),
  ]);
  const { timeZone } = await teamOf(db, blocker);
  const moment = { now, zone: timeZone };
  const story = await aboutStory(db, blocker);
  return { blocker, waiters, steps: ahead, hasClimbed: timesTold > 0, missed, people, moment, story };
}

/** The team whose blocker it is. Teams are never removed while something of theirs is kept. */
export async function teamOf(db: Db, blocker: Pick<Blocker, 'number' | 'teamId'>): Promise<Team> {
  const team = await findTeam(db, blocker.teamId);
  if (!team) throw new Error(`Blocker #${blocker.number} belongs to no team`);
  return team;
}
