import type { Selectable } from 'kysely';
import type { Db, Trx } from '../../../database/index.ts';
import type { SprintItem } from '../rules/index.ts';
import { columns } from './json.ts';
import { chunksOf, type SprintTables, tables } from './tables.ts';

export async function insertItems(trx: Trx, items: readonly SprintItem[]): Promise<void> {
  for (const some of chunksOf(items)) {
    const rows = some.map((item) => ({
      ...{ id: item.id, sprint_id: item.sprintId, kind: item.kind, position: item.position },
      ...changing(item),
      removed_at: null,
    }));
    await tables(trx).insertInto('sprint_items').values(rows).execute();
  }
}

export async function saveItem(trx: Trx, item: SprintItem): Promise<void> {
  await tables(trx).updateTable('sprint_items').set(changing(item)).where('id', '=', item.id).execute();
}

export async function removeItem(trx: Trx, id: string, at: Date): Promise<void> {
  await tables(trx)
    .updateTable('sprint_items')
    .set({ removed_at: at.toISOString() })
    .where('id', '=', id)
    .execute();
}

export async function findItem(db: Db, id: string): Promise<SprintItem | undefined> {
  const row = await tables(db)
    .selectFrom('sprint_items')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  return row && itemOf(row);
}

/** What a sprint carries besides stories, in the order in which it was added. */
export async function itemsOf(db: Db, sprintId: string): Promise<SprintItem[]> {
  const rows = await tables(db)
    .selectFrom('sprint_items')
    .selectAll()
    .where('sprint_id', '=', sprintId)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .execute();
  return rows.map(itemOf);
}

/** The position after the last item that the sprint has had. */
export async function nextItemPosition(db: Db, sprintId: string): Promise<number> {
  const { last } = await tables(db)
    .selectFrom('sprint_items')
    .select((row) => row.fn.max('position').as('last'))
    .where('sprint_id', '=', sprintId)
    .executeTakeFirstOrThrow();
  return last === null ? 1 : Number(last) + 1;
}

function itemOf(row: Selectable<SprintTables['sprint_items']>): SprintItem {
  const { id, sprint_id: sprintId, position, text } = row;
  const isMet = row.is_met === null ? null : row.is_met === 1;
  const details: unknown = JSON.parse(row.details);
  const rest = columns.details.parse({ ...Object(details), kind: row.kind, isMet });
  return { id, sprintId, position, text, ...rest };
}

function changing(item: SprintItem) {
  const { id, sprintId, position, text, kind, ...rest } = item;
  const isMet = 'isMet' in rest ? rest.isMet : null;
  const details = Object.fromEntries(Object.entries(rest).filter(([name]) => name !== 'isMet'));
  return { text, details: JSON.stringify(details), is_met: isMet === null ? null : isMet ? 1 : 0 };
}
