import type { Db, Inbound } from '../../../database/index.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { UserError } from '../../../slack/user-error.ts';
import { quoted, sentence } from '../../../slack/words.ts';
import type { Core } from '../../slice.ts';
import {
  addItem,
  changeItem,
  changesSince,
  type ItemKind,
  itemsOf,
  type NewItem,
  type SprintItem,
} from '../../sprints/index.ts';
import { nameOf, peopleById } from '../../workspaces/index.ts';
import { mergeValues, needsMitigation } from '../rules/index.ts';
import type { ItemForm } from '../schema/index.ts';
import { EMPTY_ITEM, type ItemValues } from '../views/item.ts';
import type { Kept } from './conflicts.ts';
import { also } from './keys.ts';
import { requirePlanning } from './plan.ts';

/** An item of a sprint, for the form in which it is changed. */
export async function requireItem(core: Core, sprintId: string, itemId: string): Promise<SprintItem> {
  const item = (await itemsOf(core.database.db, sprintId)).find(({ id }) => id === itemId);
  if (item) return item;
  throw new UserError('Somebody removed this meanwhile. Nothing was changed.');
}

/** What stands in the form of an item. */
export function valuesOf(item: SprintItem): ItemValues {
  const { text } = item;
  switch (item.kind) {
    case 'risk': {
      const { probability, impact, response, mitigation, contingency } = item;
      return { ...EMPTY_ITEM, text, probability, impact, response, mitigation, contingency };
    }
    case 'external':
      return { ...EMPTY_ITEM, text, from: item.from, needed: item.neededOn };
    case 'metric':
      return { ...EMPTY_ITEM, text, baseline: item.baseline, target: item.target };
    default:
      return { ...EMPTY_ITEM, text };
  }
}

/**
 * Saves an item, new or as it was.
 *
 * @throws UserError under the input that needs another look, for those who may not plan, and where it was removed
 */
export async function saveItem(
  core: Core,
  saved: {
    inbound: Inbound;
    userId: string;
    sprintId: string;
    seen: number;
    kind: ItemKind;
    itemId: string | null;
    form: ItemForm;
  },
): Promise<Kept> {
  const { inbound, userId, sprintId, seen, kind, itemId, form } = saved;
  const { db } = core.database;
  const { sprint } = await requirePlanning(db, sprintId, userId);
  const was = itemId === null ? undefined : await requireItem(core, sprintId, itemId);
  const item = itemFrom(kind, form, was);
  if (item.kind === 'risk' && needsMitigation(item) && item.mitigation === '') {
    const levels = `${sentence(item.probability)} × ${item.impact}`;
    throw new UserError(`${levels} needs one: say what makes it less likely or less bad.`, 'mitigation');
  }
  if (itemId === null) {
    await addItem(core, { inbound, userId, sprintId, item });
    return { kind: 'kept', sprintId, notices: [] };
  }
  const answer = await changeItem(core, { inbound, userId, itemId, item, seen });
  if (answer.kind === 'saved') return { kind: 'kept', sprintId, notices: [] };
  const shown = await itemAt(db, answer.theirs, seen);
  const { merged, untouched, conflicts } = mergeValues(valuesOf(shown), form, valuesOf(answer.theirs));
  if (conflicts.length === 0) {
    const both = itemFrom(kind, merged, answer.theirs);
    await changeItem(core, { inbound: also(inbound, 'both'), userId, itemId, item: both, seen: null });
    return { kind: 'kept', sprintId, notices: [] };
  }
  const people = await peopleById(db, sprint.workspaceId, answer.by ? [answer.by] : []);
  const who = answer.by ? escapeMrkdwn(nameOf(people, answer.by)) : 'Somebody';
  const says = `${who} changed ${quoted(shown.text, 200)} while you were writing. What you wrote is still in its field: press Save to keep it.`;
  return { kind: 'conflicts', says, theirs: untouched };
}

/** An item as it was when a form was opened. */
async function itemAt(db: Db, item: SprintItem, seen: number): Promise<SprintItem> {
  const since = await changesSince(db, item.sprintId, seen);
  const first = since.find(({ field, was }) => field === 'items' && isItem(was, item));
  return first && isItem(first.was, item) ? first.was : item;
}

function isItem(line: unknown, { id }: SprintItem): line is SprintItem {
  return typeof line === 'object' && line !== null && 'id' in line && line.id === id;
}

/** What is asked later (whether it was met, what it came to) stays as it is. */
function itemFrom(kind: ItemKind, form: ItemForm, was: SprintItem | undefined): NewItem {
  const { text } = form;
  const isMet = was && 'isMet' in was ? was.isMet : null;
  switch (kind) {
    case 'risk': {
      const { probability, impact, response, mitigation, contingency } = form;
      return { kind, text, probability, impact, response, mitigation, contingency };
    }
    case 'external':
      return { kind, text, from: form.from, neededOn: form.needed, isMet };
    case 'metric': {
      const value = was?.kind === 'metric' ? was.value : '';
      return { kind, text, baseline: form.baseline, target: form.target, value };
    }
    case 'integration':
      return { kind, text };
    default:
      return { kind, text, isMet };
  }
}
