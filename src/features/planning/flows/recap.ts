import type { Db } from '../../../database/index.ts';
import { changesSince, type Sprint, type Story, storiesById, velocityOf } from '../../sprints/index.ts';
import { averageWords, type PastSprint, pastWords } from '../views/recap.ts';

const MOST_PAST = 3;

export interface Recap {
  past: readonly PastSprint[];
  unfinished: readonly Story[];
}

/** What the last sprints of the team came to, and what the last one left in the backlog. */
export async function recapOf(db: Db, sprint: Sprint): Promise<Recap> {
  const past = await velocityOf(db, sprint.teamId, MOST_PAST);
  const [last] = past;
  return { past, unfinished: last ? await leftBy(db, last.sprint) : [] };
}

/** 'Sprint 3: 34 of 40 points (85 %) · average of …'; '' before the first is closed. */
export async function recapWords(db: Db, sprint: Sprint): Promise<string> {
  const past = await velocityOf(db, sprint.teamId, MOST_PAST);
  const [last] = past;
  if (!last) return '';
  return past.length > 1 ? `${pastWords(last)}. ${averageWords(past)}` : pastWords(last);
}

/** The stories that went out of a sprint once it ran, be it at its close, and stand in none since. */
async function leftBy(db: Db, { id, startedAt }: Sprint): Promise<Story[]> {
  const events = await changesSince(db, id, 0);
  const left = events.filter(
    ({ field, leftSprintId, at }) =>
      field === 'sprintId' && leftSprintId === id && startedAt !== null && at >= startedAt,
  );
  const stories = await storiesById(db, new Set(left.map(({ subjectId }) => subjectId)));
  return [...stories.values()].filter(
    ({ sprintId, status }) => sprintId === null && status !== 'done' && status !== 'dropped',
  );
}
