import type { Db } from '../../../../database/index.ts';
import type { LocalDate } from '../../../../time/index.ts';
import {
  changesSince,
  dayPlanFor,
  type Sprint,
  type Story,
  sprintsOf,
  statusWords,
  storiesById,
} from '../../../sprints/index.ts';
import type { Team } from '../../../teams/index.ts';
import { movedBy, speaksOf } from '../../rules/board.ts';
import { linesOf } from '../../rules/lines.ts';
import type { FullAnswer, Line } from '../../rules/types.ts';

/** What is known of an answer before it is written. */
export interface Proposal {
  /** Ids of planned lines about stories that are done. */
  done: string[];
  /** What else was moved on the board since the answer before. */
  moved: string[];
  /** What the sprint's plan says of the day. */
  planned: string[];
}

export interface Answering {
  userId: string;
  date: LocalDate;
  /** The answer before, and what was to be done by it. */
  before: { answer: Pick<FullAnswer, 'boardPosition' | 'moves'>; lines: readonly Line[] } | null;
}

/** What a person has moved since their answer before, and what the day plans of the running sprints say. */
export async function proposalFor(db: Db, team: Team, answering: Answering): Promise<Proposal> {
  const running = await sprintsOf(db, team.id, ['running']);
  if (running.length === 0) return { done: [], moved: [], planned: [] };
  const { before } = answering;
  const moved = await movedSince(db, running, answering);
  const done = new Map<string, Story>();
  for (const line of before?.lines ?? []) {
    const finished = moved.find((story) => story.status === 'done' && speaksOf(line.text, story.key));
    if (finished) done.set(line.id, finished);
  }
  const said = new Set([...done.values()]);
  return {
    done: [...done.keys()],
    moved: moved.filter((story) => !said.has(story)).map(movedLine),
    planned: await plannedLines(db, team, answering),
  };
}

/** What the plan says of a person's day, a line each, without what is carried over anyway. */
export async function plannedLines(
  db: Db,
  team: Team,
  { userId, date, before }: Answering,
): Promise<string[]> {
  const plans = await dayPlanFor(db, team.id, userId, date);
  const carried = new Set(before?.lines.map(({ text }) => text.toLowerCase()));
  const lines = plans.flatMap(({ text }) => linesOf(text));
  return [...new Set(lines)].filter((line) => !carried.has(line.toLowerCase()));
}

/** Stories as the person left them, but for what the answer before has told. */
async function movedSince(
  db: Db,
  running: readonly Sprint[],
  { userId, before }: Answering,
): Promise<Story[]> {
  const position = before?.answer.boardPosition ?? null;
  if (position === null) return [];
  const changes = [];
  for (const sprint of running) changes.push(...(await changesSince(db, sprint.id, position)));
  const moved = movedBy(userId, changes);
  const stories = moved.size > 0 ? await storiesById(db, [...moved.keys()]) : new Map<string, Story>();
  const told = new Map(before?.answer.moves.map(({ storyId, became }) => [storyId, became]));
  return [...stories.values()]
    .map((story) => ({ ...story, status: moved.get(story.id) ?? story.status }))
    .filter(({ id, status }) => told.get(id) !== status);
}

/** 'ERP-002 order sync: Code Review'. */
function movedLine({ key, title, status }: Story): string {
  return `${key} ${title}: ${statusWords(status)}`;
}
