import type { Db } from '../../../database/index.ts';
import type { Message } from '../../../slack/message.ts';
import type { HomeReader, HomeSection } from '../../slice.ts';
import { findSprint } from '../../sprints/index.ts';
import { followedPlans, sprintsAskedAbout } from '../store/index.ts';
import { askedOf, letter } from '../views/letter.ts';
import { owedPlans } from '../views/owed.ts';
import type { Standing } from '../views/standing.ts';
import { standingOf } from './standing.ts';

/** The plans that wait for somebody: approvals and confirmations that they owe. */
export async function homeSections(
  db: Db,
  { workspaceId, userId }: HomeReader,
  now: Date,
): Promise<HomeSection[]> {
  const sprintIds = await sprintsAskedAbout(db, workspaceId, userId);
  const standings = await publishedAmong(db, sprintIds, now);
  return [owedPlans(standings, userId)];
}

/** The same to somebody who asks, also about plans for whose gate they are a deputy. */
export async function waitingFor(
  db: Db,
  { workspaceId, userId }: { workspaceId: string; userId: string },
  now: Date,
): Promise<Message> {
  const plans = await followedPlans(db, workspaceId);
  const standings = await publishedAmong(
    db,
    plans.map(({ sprintId }) => sprintId),
    now,
  );
  const owed = standings.filter((standing) => askedOf(standing, userId, false).length > 0);
  const letters = owed.map((standing) => letter(standing, userId));
  if (letters.length === 0) return { text: 'No plan waits for you.' };
  return {
    text: letters.map(({ text }) => text).join('\n\n'),
    blocks: letters.flatMap(({ blocks = [] }) => blocks),
  };
}

async function publishedAmong(db: Db, sprintIds: readonly string[], now: Date): Promise<Standing[]> {
  const standings: Standing[] = [];
  for (const id of sprintIds) {
    const sprint = await findSprint(db, id);
    if (sprint?.state === 'published') standings.push(await standingOf(db, id, now));
  }
  return standings;
}
