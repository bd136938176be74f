import fc from 'fast-check';
import {
  addDependency,
  addItem,
  cancelSprint,
  changeItem,
  changeSprint,
  changeStory,
  chooseStories,
  closeSprint,
  estimateStory,
  itemsOf,
  moveStory,
  publishIn,
  removeDependency,
  removeItem,
  reopenSprint,
  type SprintEvent,
  type SprintItem,
  STATUSES,
  setDays,
  setMetrics,
  setPrerequisites,
  setTasks,
  splitStory,
  startSprintIn,
} from '../../src/features/sprints/index.ts';
import { eventsAfter } from '../../src/features/sprints/store/index.ts';
import { UserError } from '../../src/slack/user-error.ts';
import type { Desk } from './desk.ts';

/** What somebody does next; `a` and `b` choose about what, among what there is. */
export interface Deed {
  verb: (typeof VERBS)[number];
  who: string;
  a: number;
  b: number;
  minutes: number;
}

const VERBS = [
  ...([
    'story',
    'sprint',
    'change story',
    'change sprint',
    'move',
    'estimate',
    'choose',
    'take out',
  ] as const),
  ...(['split', 'tasks', 'need', 'need not', 'item', 'change item', 'remove item', 'days'] as const),
  ...([
    'prerequisites',
    'publish',
    'start',
    'close',
    'cancel',
    'start',
    'close',
    'reopen',
    'metrics',
  ] as const),
];

export const deeds = fc.array(
  fc.record({
    verb: fc.constantFrom(...VERBS),
    who: fc.constantFrom('DANA', 'DANA', 'DANA', 'DANA', 'LEA', 'OLA'),
    a: fc.nat(40),
    b: fc.nat(40),
    minutes: fc.nat(90),
  }),
  { minLength: 30, maxLength: 60, size: 'max' },
);

/** Two sprints, the first with stories and a deliverable. */
export async function begin(desk: Desk): Promise<void> {
  const { id: sprintId } = await desk.sprint({ name: 'First' });
  await desk.sprint({ name: 'Second' });
  for (const [at, assignees] of [['LEA'], ['OLA', 'LEA'], [], ['BEN']].entries()) {
    await desk.story(`Planned ${at}`, { estimate: 1 + at, assignees, sprintId });
  }
  await desk.story('Not planned', { estimate: 8 });
  const item = { kind: 'deliverable' as const, text: 'A page', isMet: null };
  await addItem(desk.core, { ...desk.entered('DANA'), sprintId, item });
}

/** Refusals are fine: what was refused must have left nothing. */
export async function act(desk: Desk, deed: Deed): Promise<void> {
  await deedOf(desk, deed).catch((error: unknown) => {
    if (!(error instanceof UserError)) throw error;
  });
}

async function deedOf(desk: Desk, { verb, who, a, b }: Deed): Promise<unknown> {
  const { core, db } = desk;
  const events = await eventsAfter(db, 'T1', 0, 10_000);
  const ids = (subject: SprintEvent['subject']) =>
    events
      .filter((event) => event.field === 'created' && event.subject === subject)
      .map((event) => event.subjectId);
  const pick = <One>(some: readonly One[], at: number) => some[at % Math.max(1, some.length)];
  const sprintId = pick(ids('sprint'), b) ?? '';
  const storyId = pick(ids('story'), a) ?? '';
  const other = pick(ids('story'), b) ?? '';
  const entered = desk.entered(who);
  const seen = a % 3 === 0 ? null : Math.max(0, events.length - b);
  const items = sprintId ? await itemsOf(db, sprintId) : [];
  const itemId = pick(items, a)?.id ?? '';
  switch (verb) {
    case 'story': {
      const assignees = ['LEA', 'OLA', 'BEN'].slice(0, a % 3);
      return desk.story(`Story ${a}`, {
        estimate: b % 12,
        assignees,
        ...(sprintId && a % 2 && { sprintId }),
      });
    }
    case 'sprint':
      return desk.sprint({ name: `Sprint ${a}/${b}`, goal: `Goal ${a}` });
    case 'change story': {
      const fields = { title: `Title ${b}`, assignees: [pick(['LEA', 'OLA'], b) ?? ''], isGoal: a % 2 === 0 };
      return changeStory(core, { ...entered, storyId, seen, fields });
    }
    case 'change sprint': {
      const fields = { goal: `Goal ${b}`, startsOn: `2026-03-0${1 + (a % 9)}`, hasRiskCheck: b % 2 === 0 };
      return changeSprint(core, { ...entered, sprintId, seen, fields });
    }
    case 'move':
      return moveStory(core, { ...entered, storyId, status: pick(STATUSES, b) ?? 'done' });
    case 'estimate':
      return estimateStory(core, { ...entered, storyId, estimate: b % 15 });
    case 'choose':
      return chooseStories(core, { ...entered, sprintId, add: [storyId, other] });
    case 'take out':
      return chooseStories(core, { ...entered, sprintId, remove: [storyId, other] });
    case 'split': {
      const parts = [
        { title: 'One', estimate: a % 8 },
        { title: 'Two', estimate: b % 8 },
      ];
      return splitStory(core, { ...entered, storyId, parts });
    }
    case 'tasks': {
      const tasks = [
        { title: `Task ${a % 3}`, hours: null },
        { title: 'Test', hours: b, isDone: a % 2 === 0 },
      ];
      return setTasks(core, { ...entered, storyId, tasks });
    }
    case 'need':
      return addDependency(core, { ...entered, storyId, needsStoryId: other });
    case 'need not':
      return removeDependency(core, { ...entered, storyId, needsStoryId: other });
    case 'item': {
      const item =
        a % 3 === 0
          ? { kind: 'metric' as const, text: `Rate ${a}`, baseline: '', target: '', value: '' }
          : { kind: 'deliverable' as const, text: `Thing ${a}`, isMet: null };
      return addItem(core, { ...entered, sprintId, item });
    }
    case 'change item':
      return changeSome(desk, who, pick(items, a), { text: `Thing ${b}`, isMet: a % 2 === 0, seen });
    case 'remove item':
      return removeItem(core, { ...entered, itemId });
    case 'days':
      return setDays(core, { ...entered, sprintId, memberId: 'LEA', days: a % 4 === 0 ? null : a / 2 });
    case 'prerequisites': {
      const needs = [pick(ids('sprint'), a) ?? '', pick(ids('sprint'), a + 1) ?? ''].filter(Boolean);
      return setPrerequisites(core, { ...entered, sprintId, needs: needs.slice(0, 1 + (b % 2)) });
    }
    case 'publish':
      return core.database.transaction((trx) => publishIn(trx, core, { sprintId, by: who }));
    case 'start':
      return core.database.transaction((trx) => startSprintIn(trx, core, { sprintId, by: who }));
    case 'close': {
      const decisions = new Map([[storyId, pick(['next', 'backlog', 'drop'] as const, b) ?? 'drop']]);
      const met = { [itemId]: a % 2 === 0 };
      return closeSprint(core, { ...entered, sprintId, decisions, items: { met, values: {} } });
    }
    case 'reopen':
      return reopenSprint(core, { ...entered, sprintId });
    case 'metrics':
      return setMetrics(core, { ...entered, sprintId, values: { [itemId]: `${a}` }, seen: seen ?? 0 });
    case 'cancel':
      return cancelSprint(core, { ...entered, sprintId });
  }
}

async function changeSome(
  { core, entered }: Desk,
  who: string,
  was: SprintItem | undefined,
  { text, isMet, seen }: { text: string; isMet: boolean; seen: number | null },
): Promise<unknown> {
  if (!was) return undefined;
  const item = { ...was, text, ...('isMet' in was && { isMet }) };
  return changeItem(core, { ...entered(who), itemId: was.id, item, seen });
}
