import type { Db } from '../../../database/index.ts';
import { openSubjects, viewLadder } from '../../escalations/index.ts';
import type { Upcoming } from '../../slice.ts';
import { findTeam } from '../../teams/index.ts';
import { nameOf, peopleById } from '../../workspaces/index.ts';
import { celebrationsAhead } from './celebrate.ts';
import { requestsAhead } from './requests.ts';
import { HEALTH, stillRed } from './tell-red.ts';

/** What time will bring about of how sprints go. */
export async function comingOf(db: Db, workspaceId: string, now: Date): Promise<Upcoming[]> {
  return [
    ...(await requestsAhead(db, workspaceId, now)),
    ...(await redAhead(db, workspaceId, now)),
    ...(await celebrationsAhead(db, workspaceId, now)),
  ];
}

/** Stakeholders who are told that a sprint is red as soon as they can be. */
async function redAhead(db: Db, workspaceId: string, now: Date): Promise<Upcoming[]> {
  const coming: Upcoming[] = [];
  for (const subject of await openSubjects(db, workspaceId, HEALTH)) {
    const [next] = (await viewLadder(db, subject, now)).ahead;
    const red = await stillRed(db, subject);
    if (!next?.userId || !red) continue;
    const { sprint } = red;
    const people = await peopleById(db, workspaceId, [next.userId]);
    const words = `Tell ${nameOf(people, next.userId)} that ${sprint.name} is red`;
    coming.push({ at: next.at, words, team: (await findTeam(db, sprint.teamId))?.name ?? null });
  }
  return coming;
}
