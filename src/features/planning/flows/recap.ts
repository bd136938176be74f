import type { Db } from '../../../database/index.ts';
import { type LocalDate, localDateOf } from '../../../time/index.ts';
import { type Action, openActionsOf } from '../../retros/index.ts';
import { changesSince, type Sprint, type Story, storiesById, velocityOf } from '../../sprints/index.ts';
import { findTeam } from '../../teams/index.ts';
import { type Person, peopleById } from '../../workspaces/index.ts';
import { averageWords, type PastSprint, pastWords } from '../views/recap.ts';
import { countOf } from '../views/words.ts';

const MOST_PAST = 3;

type People = ReadonlyMap<string, Person>;

export interface Recap {
  past: readonly PastSprint[];
  unfinished: readonly Story[];
  /** What is open from the retros. */
  actions: readonly Action[];
  /** Who is on those stories and actions. */
  named: People;
  /** Where the team is. */
  today: LocalDate;
}

/** What the last sprints of the team came to, what the last one left in the backlog, and which actions are open. */
export async function recapOf(db: Db, sprint: Sprint, now: Date): Promise<Recap> {
  const past = await velocityOf(db, sprint.teamId, MOST_PAST);
  const [last] = past;
  const actions = await openActionsOf(db, sprint.teamId);
  const team = await findTeam(db, sprint.teamId);
  const unfinished = last ? await leftBy(db, last.sprint) : [];
  const named = [
    ...actions.map(({ ownerId }) => ownerId),
    ...unfinished.flatMap(({ assignees }) => assignees),
  ];
  return {
    ...{ past, unfinished, actions },
    named: await peopleById(db, sprint.workspaceId, named),
    today: localDateOf(now, team?.timeZone ?? 'UTC'),
  };
}

/** 'Sprint 3: 34 of 40 points (85 %). Average of …. 2 actions are open.'; '' where there is nothing to look back on. */
export async function recapWords(db: Db, sprint: Sprint): Promise<string> {
  const past = await velocityOf(db, sprint.teamId, MOST_PAST);
  const [last] = past;
  const open = (await openActionsOf(db, sprint.teamId)).length;
  const parts = [
    ...(last ? [past.length > 1 ? `${pastWords(last)}. ${averageWords(past)}` : pastWords(last)] : []),
    ...(open > 0 ? [`${countOf(open, 'action', 'actions')} open`] : []),
  ];
  return parts.join(' · ');
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
