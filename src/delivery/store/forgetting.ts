import type { Db, Trx } from '../../database/index.ts';
import { pinKey } from './entering.ts';
import { type DeliveryRow, type DeliveryTables, isShown, sourceOf } from './tables.ts';

/** So many rows are looked at in one transaction, so that nobody waits for long. */
const PAGE = 500;
const CHUNK = 100;

/** Where the next page begins. */
export interface Page {
  createdAt: string;
  id: string;
}

interface Past {
  before: Date;
  /** the views of messages and canvases that nothing changes any more */
  views: readonly string[];
}

/**
 * Of one page of what was owed before `before` and is settled, forgets what nothing will change any more. What
 * another row replies to or shows stays for as long as that does.
 *
 * @returns where to go on; null at the end
 */
export async function forgetPage(
  trx: Trx,
  { after, ...past }: Past & { after: Page | null },
): Promise<Page | null> {
  const rows = await settledPage(trx, past.before, after);
  const needed = await neededBy(trx, rows);
  const passing = rows.filter((row) => isBehind(row, past) && !needed.has(`${row.workspace_id} ${row.key}`));
  for (const some of chunks(passing)) {
    await forgetRows(trx, some);
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

function isBehind(row: DeliveryRow, { before, views }: Past): boolean {
  const view = sourceOf(row)?.view;
  switch (row.kind) {
    case 'message':
      return view === undefined || views.includes(view);
    case 'canvas':
      return !isShown(row) || (view !== undefined && views.includes(view));
    case 'picture':
    case 'file':
      return true;
    case 'home':
      // Whoever comes back to it has it published anew.
      return row.last_attempt_at !== null && row.last_attempt_at < before.toISOString();
    case 'pin':
      return false; // goes with its message, for which it may be put again
  }
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
        .where((row) => row.or([row('kind', '<>', 'pin'), row('ready_at', 'is not', null)]))
        .execute();
      for (const row of naming) needed.add(`${row.workspace_id} ${row[column]}`);
    }
  }
  return needed;
}

/** Pins end with what they pin; in Slack it stays pinned. */
async function forgetRows(trx: Trx, rows: readonly DeliveryRow[]): Promise<void> {
  const workspaces = [...new Set(rows.map(({ workspace_id }) => workspace_id))];
  for (const workspaceId of workspaces) {
    const theirs = rows.filter(({ workspace_id }) => workspace_id === workspaceId);
    await tables(trx)
      .deleteFrom('deliveries')
      .where('workspace_id', '=', workspaceId)
      .where(
        'key',
        'in',
        theirs.flatMap(({ key }) => [key, pinKey(key)]),
      )
      .execute();
  }
}

const tables = (db: Db) => db.withTables<DeliveryTables>();

function chunks<T>(items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, at) =>
    items.slice(at * CHUNK, (at + 1) * CHUNK),
  );
}
