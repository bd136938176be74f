import { type Database, newId, openDatabase, type Trx } from '../src/database/index.ts';
import {
  DEFAULT_ALLOCATION,
  type Sprint,
  type SprintEvent,
  type SprintState,
  type Status,
  type Story,
} from '../src/features/sprints/index.ts';
import { insertEvents, insertSprint, insertStories } from '../src/features/sprints/store/index.ts';
import { type Team, teamsOfPerson } from '../src/features/teams/index.ts';
import { channelMembers } from '../src/features/workspaces/index.ts';
import { addDays } from '../src/time/index.ts';

export interface PastOptions {
  /** Stories that wait in the backlog. */
  backlog: number;
  /** A sprint of today, in which so many stories stand. */
  current: { state: Extract<SprintState, 'draft' | 'running'>; stories: number };
  /** Sprints of two weeks that lie behind the team, closed with so many stories each. */
  closed: { sprints: number; stories: number };
}

const NOW = new Date('2026-03-02T12:00:00Z');
const TODAY = '2026-03-02';
const DAYS = 14;
const COLUMNS: Status[] = ['backlog', 'in-progress', 'code-review', 'testing', 'done'];

/** Fills the database of the bench's teams, of one who set it up each, with stories and sprints; every change of theirs is an event. */
export async function fillWithSprints(file: string, workspaceId: string, past: PastOptions): Promise<void> {
  const database = await openDatabase(`file:${file}`, NOW);
  const founders = await database.db
    .withTables<{ teams: { id: string; created_by: string } }>()
    .selectFrom('teams')
    .select('created_by')
    .execute();
  const count = { position: 0 };
  for (const { created_by: founder } of founders) {
    const [team] = await teamsOfPerson(database.db, workspaceId, founder);
    if (!team) throw new Error(`${founder} has no team`);
    const people = await channelMembers(database.db, workspaceId, team.homeChannelId);
    await fillTeam(database, { team, people, count, number: 0, keys: 0 }, past);
  }
  await database.close();
}

async function fillTeam(database: Database, maker: Maker, past: PastOptions): Promise<void> {
  for (let back = past.closed.sprints; back > 0; back--) {
    const { stories } = past.closed;
    await database.transaction((trx) => addSprint(trx, maker, { state: 'closed', back, stories }));
  }
  await database.transaction(async (trx) => {
    await addSprint(trx, maker, { ...past.current, back: 0 });
    await addStories(trx, maker, { sprintId: null, count: past.backlog, at: NOW, isOver: false });
  });
}

/** What counts up while the past is made. */
interface Maker {
  team: Team;
  people: string[];
  /** Of events, in the workspace. */
  count: { position: number };
  number: number;
  keys: number;
}

async function addSprint(
  trx: Trx,
  maker: Maker,
  { state, back, stories }: { state: SprintState; back: number; stories: number },
): Promise<void> {
  const { id: teamId, workspaceId, createdBy } = maker.team;
  maker.number += 1;
  const startsOn = addDays(TODAY, -back * DAYS);
  const at = new Date(`${startsOn}T08:00:00Z`);
  const sprint: Sprint = {
    ...{ id: newId(), workspaceId, teamId, number: maker.number, name: `Sprint ${maker.number}`, state },
    ...{
      goal: 'Orders flow',
      focus: '',
      unit: 'points',
      startsOn,
      endsOn: addDays(startsOn, 11),
      ownerId: null,
    },
    ...{ pointsPerDay: null, allocation: DEFAULT_ALLOCATION, demoGoal: '', release: '', mergeGate: '' },
    ...{ hasRiskCheck: false, createdBy, createdAt: at, startedAt: state === 'draft' ? null : at },
    closedAt: state === 'closed' ? new Date(`${addDays(startsOn, 11)}T15:00:00Z`) : null,
  };
  await insertSprint(trx, sprint);
  const change = (was: SprintState, became: SprintState, when: Date) =>
    eventOf(maker, { subject: 'sprint', subjectId: sprint.id, field: 'state', was, became }, sprint.id, when);
  await insertEvents(trx, [
    eventOf(
      maker,
      { subject: 'sprint', subjectId: sprint.id, field: 'created', was: null, became: {} },
      sprint.id,
      at,
    ),
  ]);
  await addStories(trx, maker, { sprintId: sprint.id, count: stories, at, isOver: state === 'closed' });
  if (state === 'draft') return;
  await insertEvents(trx, [change('draft', 'running', at)]);
  if (sprint.closedAt) await insertEvents(trx, [change('running', 'closed', sprint.closedAt)]);
}

/** Each with the events of its days: it is estimated, named, assigned, and moved from column to column. */
async function addStories(
  trx: Trx,
  maker: Maker,
  { sprintId, count, at, isOver }: { sprintId: string | null; count: number; at: Date; isOver: boolean },
): Promise<void> {
  const { id: teamId, workspaceId, createdBy } = maker.team;
  const stories = Array.from({ length: count }, (_, index): Story => {
    maker.keys += 1;
    const status = isOver ? 'done' : (COLUMNS[index % COLUMNS.length] ?? 'backlog');
    const fields = {
      ...{ key: `ERP-${maker.keys}`, title: `What number ${maker.keys} is about`, notes: '', epic: 'ERP' },
      ...{ estimate: 1 + (index % 8), priority: 'must' as const, type: 'feature' as const },
      ...{
        status: sprintId === null ? ('backlog' as const) : status,
        sprintId,
        parentId: null,
        isGoal: false,
      },
      assignees: [maker.people[index % maker.people.length] ?? createdBy],
      ...{ acceptanceCriteria: ['It works'], ownedPaths: ['src/erp/**'], rice: null },
    };
    return { id: newId(), workspaceId, teamId, ...fields, statusSince: at, createdBy, createdAt: at };
  });
  await insertStories(trx, stories);
  await insertEvents(
    trx,
    stories.flatMap((story) => pastOf(maker, story, at)),
  );
}

function pastOf(maker: Maker, story: Story, at: Date): SprintEvent[] {
  const { id: subjectId, sprintId, status } = story;
  const subject = 'story' as const;
  const changes: Array<Pick<SprintEvent, 'field' | 'was' | 'became'>> = [
    { field: 'created', was: null, became: { ...story, status: 'backlog' } },
    ...[3, 5, 8].map((was) => ({ field: 'estimate' as const, was, became: story.estimate })),
    ...['a', 'b', 'c'].map((was) => ({ field: 'title' as const, was, became: story.title })),
    { field: 'assignees', was: [], became: story.assignees },
    ...COLUMNS.slice(1, COLUMNS.indexOf(status) + 1).map((became, column) => ({
      ...{ field: 'status' as const, was: COLUMNS[column], became },
    })),
  ];
  return changes.map((change) => eventOf(maker, { subject, subjectId, ...change }, sprintId, at));
}

function eventOf(
  maker: Maker,
  event: Pick<SprintEvent, 'subject' | 'subjectId' | 'field' | 'was' | 'became'>,
  sprintId: string | null,
  at: Date,
): SprintEvent {
  const { workspaceId, id: teamId, createdBy: byUserId } = maker.team;
  maker.count.position += 1;
  const rest = { cause: null, sprintId, leftSprintId: null, byUserId, at };
  return { id: newId(), workspaceId, teamId, position: maker.count.position, ...event, ...rest };
}
