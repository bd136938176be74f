import type { Db, Trx } from '../../database/index.ts';
import { type DeliveryRow, type DeliveryTables, sourceOf } from './tables.ts';

/** So many rows are looked at in one transaction, so that nobody waits for long. */
const PAGE = 500;
const CHUNK = 100;

/** Where the next page begins. */
export interface Page {
  createdAt: string;
  id: string;
}

/**
 * Of one page of the messages that were owed before `before` and are settled, forgets those with fixed content and
 * those shown by one of `views`. What another row replies to, pins or shows stays for as long as that does.
 *
 * @returns where to go on; null at the end
 */
export async function forgetPage(
  trx: Trx,
  { before, views, after }: { before: Date; views: readonly string[]; after: Page | null },
): Promise<Page | null> {
  const rows = await settledPage(trx, before, after);
  const needed = await neededBy(trx, rows);
  const passing = rows.filter((row) => {
    const view = sourceOf(row)?.view;
    return (view === undefined || views.includes(view)) && !needed.has(`${row.workspace_id} ${row.key}`);
  });
  for (const some of chunks(passing.map(({ id }) => id))) {
    await tables(trx).deleteFrom('deliveries').where('id', 'in', some).execute();
  }
  const last = rows.length < PAGE ? undefined : rows.at(-1);
  return last ? { createdAt: last.created_at, id: last.id } : null;
}

function settledPage(db: Db, before: Date, after: Page | null): Promise<DeliveryRow[]> {
  const settled = tables(db)
    .selectFrom('deliveries')
    .selectAll()
    .where('ready_at', 'is', null)
    .where('created_at', '<', before.toISOString())
    .where('kind', '=', 'message')
    .where('state', 'in', ['sent', 'skipped', 'dead'])
    .orderBy('created_at')
    .orderBy('id')
    .limit(PAGE);
  if (!after) return settled.execute();
  return settled
    .where((is) =>
      is.or([
        is('created_at', '>', after.createdAt),
        is.and([is('created_at', '=', after.createdAt), is('id', '>', after.id)]),
      ]),
    )
    .execute();
}

/** Those of these rows that others still name, as 'workspace key'. */
async function neededBy(db: Db, rows: readonly DeliveryRow[]): Promise<Set<string>> {
  const needed = new Set<string>();
  const workspaces = [...new Set(rows.map(({ workspace_id }) => workspace_id))];
  for (const keys of chunks(rows.map(({ key }) => key))) {
    for (const column of ['parent_key', 'shows_key'] as const) {
      // One column at a time, each with an index: asked for either at once, SQLite reads the whole table.
      const naming = await tables(db)
        .selectFrom('deliveries')
        .select(['workspace_id', 'parent_key', 'shows_key'])
        .where('workspace_id', 'in', workspaces)
        .where(column, 'in', keys)
        .execute();
      for (const row of naming) needed.add(`${row.workspace_id} ${row[column]}`);
    }
  }
  return needed;
}

const tables = (db: Db) => db.withTables<DeliveryTables>();

function chunks<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, at) =>
    items.slice(at * CHUNK, (at + 1) * CHUNK),
  );
}
