import type { Db } from '../../../database/index.ts';
import { type BlockersCost, blockersDuring, costOf, hoursADay } from '../../blockers/index.ts';
import { courseOf } from '../../progress/index.ts';
import { type Sprint, type Story, storiesById, storiesOf, storyEventsOf } from '../../sprints/index.ts';
import { calendarOf, type Team } from '../../teams/index.ts';
import {
  type Action,
  carriedOf,
  type Evidence,
  type SprintEvidence,
  scopeChangesOf,
} from '../rules/index.ts';
import { actionsOfRetro, openActionsOf, retrosOf } from '../store/index.ts';

interface About {
  /** The sprint that is looked back on; null for none. */
  sprint: Sprint | null;
  now: Date;
}

/**
 * What a retro of the team begins with: what was planned and done, what blockers cost, how the scope changed, what was
 * carried, and what became of the actions of the retro before.
 */
export async function evidenceFor(db: Db, team: Team, { sprint, now }: About): Promise<Evidence> {
  const { last, others } = await actionsBefore(db, team);
  return {
    sprint: sprint && sprint.startedAt !== null ? await sprintEvidence(db, sprint) : null,
    blockers: sprint ? await blockersIn(db, team, sprint, now) : null,
    lastActions: last,
    othersOpen: others.length,
  };
}

async function sprintEvidence(db: Db, sprint: Sprint): Promise<SprintEvidence> {
  const course = await courseOf(db, sprint);
  const events = await storyEventsOf(db, sprint.id, ['sprintId']);
  const { into, outOf } = carriedOf(sprint, events);
  const here = await storiesOf(db, sprint.id);
  const gone = await storiesById(db, outOf);
  const stayed = here.filter(({ status }) => status !== 'done');
  const carried = await storiesById(db, into);
  const isOver = sprint.state === 'closed';
  return {
    ...{ name: sprint.name, unit: sprint.unit, isOver },
    ...{ committed: course.committed, done: course.done },
    scope: scopeChangesOf(course),
    carriedIn: keysOf([...carried.values()]),
    undone: keysOf(
      isOver ? [...gone.values(), ...stayed] : stayed.filter(({ status }) => status !== 'dropped'),
    ),
  };
}

async function blockersIn(db: Db, team: Team, sprint: Sprint, now: Date): Promise<BlockersCost | null> {
  if (!sprint.startedAt) return null;
  const period = { from: sprint.startedAt, to: sprint.closedAt ?? now };
  const spans = await blockersDuring(db, team, period, now);
  return spans.length === 0 ? null : costOf(spans, hoursADay(await calendarOf(db, team)));
}

const RETROS_LOOKED_AT = 10;

/** The actions of the last retro that agreed on any, and what is open besides. */
async function actionsBefore(db: Db, team: Team): Promise<{ last: Action[]; others: Action[] }> {
  const open = await openActionsOf(db, team.id);
  for (const { id, phase } of await retrosOf(db, team.id, RETROS_LOOKED_AT)) {
    const last = phase === 'closed' ? await actionsOfRetro(db, id) : [];
    if (last.length > 0) return { last, others: open.filter(({ retroId }) => retroId !== id) };
  }
  return { last: [], others: open };
}

function keysOf(stories: readonly Story[]): string[] {
  return stories.map(({ key }) => key).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}
