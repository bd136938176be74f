import { newId, type Trx } from '../../../database/index.ts';
import { UserError } from '../../../slack/user-error.ts';
import type { Core } from '../../slice.ts';
import { isSame, type Sprint, type SprintEvent, type SprintItem } from '../rules/index.ts';
import {
  removeItem as dropItem,
  eventsOf,
  findItem,
  insertItems,
  latestPosition,
  nextItemPosition,
  saveItem,
} from '../store/index.ts';
import { requireOpen } from './change-sprint.ts';
import { type By, logSprint } from './log.ts';
import { type Entered, once } from './once.ts';
import { requirePlanner } from './permission.ts';
import { requireSprint, teamOf } from './which-sprint.ts';

type Without<Item> = Item extends unknown ? Omit<Item, 'id' | 'sprintId' | 'position'> : never;

/** An item to be, of any kind. */
export type NewItem = Without<SprintItem>;

/**
 * Adds something that the sprint carries: a risk, a criterion, a deliverable.
 *
 * @throws UserError for those who do not plan the sprint, naming who can
 */
export function addItem(
  core: Core,
  deed: Entered & { sprintId: string; item: NewItem },
): Promise<SprintItem> {
  return once(core, deed, async (trx) => {
    const sprint = await sprintToPlan(trx, deed.sprintId, deed.userId);
    const [item] = await enterItems(trx, core, sprint, [deed.item], { by: deed.userId });
    if (!item) throw new Error('An item was added and is not there');
    return item;
  });
}

/** What came of changing an item: where somebody else changed it since the form was opened, nothing was written. */
type ChangedItem =
  | { kind: 'saved'; item: SprintItem }
  | { kind: 'conflict'; theirs: SprintItem; by: string | null; at: Date; seen: number };

/**
 * Puts an item in the place of the one of its id; its kind stays.
 *
 * @param deed `seen` is the position of the last event when the form was opened; null lets the last word stand
 * @throws UserError where it was removed meanwhile; for those who do not plan the sprint, naming who can
 */
export function changeItem(
  core: Core,
  deed: Entered & { itemId: string; item: NewItem; seen: number | null },
): Promise<ChangedItem> {
  const { itemId, userId, seen } = deed;
  return once(
    core,
    deed,
    async (trx) => {
      const was = await requireItem(trx, itemId);
      const sprint = await sprintToPlan(trx, was.sprintId, userId);
      const became: SprintItem = { ...deed.item, id: was.id, sprintId: was.sprintId, position: was.position };
      if (isSame(was, became)) return { kind: 'saved', item: was };
      const others = seen === null ? undefined : await changedByOthers(trx, was, { seen, userId });
      if (others) {
        const { byUserId: by, at } = others;
        const { workspaceId } = sprint;
        return { kind: 'conflict', theirs: was, by, at, seen: await latestPosition(trx, workspaceId) };
      }
      await saveItem(trx, became);
      await logSprint(trx, core, sprint, { by: userId }, [{ field: 'items', was, became }]);
      return { kind: 'saved', item: became };
    },
    async (trx) => ({ kind: 'saved', item: await requireItem(trx, itemId) }),
  );
}

/** Takes an item out of its sprint; its events stay. */
export function removeItem(core: Core, deed: Entered & { itemId: string }): Promise<void> {
  const { itemId, userId } = deed;
  return once(
    core,
    deed,
    async (trx) => {
      const was = await requireItem(trx, itemId);
      const sprint = await sprintToPlan(trx, was.sprintId, userId);
      await dropItem(trx, itemId, core.clock.now());
      await logSprint(trx, core, sprint, { by: userId }, [{ field: 'items', was, became: null }]);
    },
    async () => undefined,
  );
}

/** Adds items to a sprint in the caller's transaction, for whoever may. */
export async function enterItems(
  trx: Trx,
  core: Core,
  sprint: Sprint,
  added: readonly NewItem[],
  by: By,
): Promise<SprintItem[]> {
  const first = await nextItemPosition(trx, sprint.id);
  const items = added.map(
    (item, at): SprintItem => ({ ...item, id: newId(), sprintId: sprint.id, position: first + at }),
  );
  await insertItems(trx, items);
  await logSprint(
    trx,
    core,
    sprint,
    by,
    items.map((became) => ({ field: 'items', was: null, became })),
  );
  return items;
}

/** An open sprint, for somebody who plans it. */
async function sprintToPlan(trx: Trx, sprintId: string, userId: string): Promise<Sprint> {
  const sprint = await requireSprint(trx, sprintId);
  await requirePlanner(trx, await teamOf(trx, sprint.teamId), userId, 'change the plan');
  requireOpen(sprint);
  return sprint;
}

async function changedByOthers(
  trx: Trx,
  item: SprintItem,
  { seen, userId }: { seen: number; userId: string },
): Promise<SprintEvent | undefined> {
  const events = await eventsOf(trx, item.sprintId, seen);
  return events.findLast(
    ({ field, became, byUserId }) => field === 'items' && byUserId !== userId && idOf(became) === item.id,
  );
}

function idOf(line: unknown): unknown {
  return typeof line === 'object' && line !== null && 'id' in line ? line.id : null;
}

async function requireItem(trx: Trx, id: string): Promise<SprintItem> {
  const item = await findItem(trx, id);
  if (item) return item;
  throw new UserError('Somebody removed this meanwhile. Nothing was changed.');
}
