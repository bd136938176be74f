import { type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Db, Trx } from '../../database/index.ts';
import type { Operation } from '../pacing.ts';
import type { DeliveryRow, DeliveryTables } from './tables.ts';

export interface Search {
  now: Date;
  limit: number;
  /** what yields to all else, or that */
  isBulk: boolean;
  /** workspaces that are sent nothing at present */
  heldWorkspaces: string[];
  /** what need not be looked at: nothing of this kind may be done in this workspace now */
  paced: { workspaceId: string; operation: Operation }[];
  /** the last row seen by the search before */
  after: DeliveryRow | undefined;
}

/**
 * The rows about which something is to be done now, at most one of each lane: what is in flight there and is to be looked
 * for, else the first that is not put off to later. Bringing one of many messages up to date keeps nothing new back.
 */
export async function readyRows(db: Db, search: Search): Promise<DeliveryRow[]> {
  const { after, heldWorkspaces } = search;
  const now = search.now.toISOString();
  let query = db
    .withTables<DeliveryTables>()
    .selectFrom('deliveries as row')
    .selectAll('row')
    .where('row.is_bulk', '=', search.isBulk ? 1 : 0)
    .where('row.ready_at', '<=', now)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('deliveries as other')
            .select('other.id')
            .whereRef('other.workspace_id', '=', 'row.workspace_id')
            .whereRef('other.lane', '=', 'row.lane')
            .whereRef('other.id', '<>', 'row.id')
            .where('other.ready_at', 'is not', null)
            .where(({ and, or, eb }) =>
              or([
                and([eb('other.state', '<>', 'owed'), eb('row.state', '=', 'owed')]),
                and([
                  eb('other.position', '<', eb.ref('row.position')),
                  or([eb('row.state', '=', 'owed'), eb('other.state', '<>', 'owed')]),
                  or([eb('other.not_before_at', 'is', null), eb('other.not_before_at', '<=', now)]),
                  or([eb('other.is_bulk', '=', 0), eb('other.ts', 'is', null)]),
                ]),
              ]),
            ),
        ),
      ),
    );
  if (heldWorkspaces.length > 0) query = query.where('row.workspace_id', 'not in', heldWorkspaces);
  for (const { workspaceId, operation } of search.paced) {
    query = query.where((eb) =>
      eb.not(eb.and([eb('row.workspace_id', '=', workspaceId), needs(eb, operation)])),
    );
  }
  if (after) {
    query = query.where(
      sql<SqlBool>`(${sql.ref('row.ready_at')}, ${sql.ref('row.position')}, ${sql.ref('row.id')}) > (${after.ready_at}, ${after.position}, ${after.id})`,
    );
  }
  return query
    .orderBy('row.ready_at')
    .orderBy('row.position')
    .orderBy('row.id')
    .limit(search.limit)
    .execute();
}

/** Whether there is a row about which something is to be done now, in its turn. */
export async function isAnyReady(db: Db, now: Date): Promise<boolean> {
  const ready = await db
    .withTables<DeliveryTables>()
    .selectFrom('deliveries')
    .select('id')
    .where('is_bulk', 'in', [0, 1])
    .where('ready_at', '<=', now.toISOString())
    .limit(1)
    .executeTakeFirst();
  return ready !== undefined;
}

type Rows = { row: DeliveryRow };

/** `operationOf` (claim.ts) in SQL. */
function needs(eb: ExpressionBuilder<Rows, 'row'>, operation: Operation) {
  const is = (kind: DeliveryRow['kind']) => eb('row.kind', '=', kind);
  const isOwed = eb('row.state', '=', 'owed');
  const isPosted = eb('row.ts', 'is not', null);
  const hasFile = eb('row.file_id', 'is not', null);
  const isGranted = eb('row.channel_id', 'is not', null);
  switch (operation) {
    case 'publish':
      return is('home');
    case 'update':
      return eb.and([is('message'), isPosted]);
    case 'post':
      return eb.and([is('message'), eb.not(isPosted), isOwed]);
    case 'look':
      return eb.and([
        eb.not(isOwed),
        eb.or([eb.and([is('message'), eb.not(isPosted)]), eb.and([is('file'), hasFile])]),
      ]);
    case 'pin':
      return is('pin');
    case 'upload':
      return eb.or([is('picture'), eb.and([is('file'), eb.not(hasFile)])]);
    case 'share':
      return eb.and([is('file'), hasFile, isOwed]);
    case 'create':
      return eb.and([is('canvas'), eb.not(hasFile)]);
    case 'grant':
      return eb.and([is('canvas'), hasFile, eb.not(isGranted)]);
    case 'edit':
      return eb.and([is('canvas'), isGranted]);
  }
}

/**
 * Marks these rows before their calls, so that `leasedUntil` nobody else takes them up. Answers those that it
 * could: another process may have been quicker.
 */
export async function markRows(
  trx: Trx,
  ids: string[],
  as: 'sending' | 'uncertain',
  { now, leasedUntil }: { now: Date; leasedUntil: Date },
): Promise<DeliveryRow[]> {
  if (ids.length === 0) return [];
  const at = now.toISOString();
  return trx
    .withTables<DeliveryTables>()
    .updateTable('deliveries')
    .set({ state: as, ready_at: leasedUntil.toISOString() })
    .$if(as === 'sending', (query) =>
      query.set((row) => ({
        attempts: row('attempts', '+', 1),
        first_attempt_at: row.fn.coalesce('first_attempt_at', row.val(at)),
        last_attempt_at: at,
      })),
    )
    .where('id', 'in', ids)
    .where('ready_at', '<=', at)
    .returningAll()
    .execute();
}

/** Rows attempted, or put off for longer than anything ever is: the clock was set back since. */
export async function rowsFromTheFuture(trx: Trx, now: Date, longestRestMs: number): Promise<DeliveryRow[]> {
  const at = now.toISOString();
  const farAhead = new Date(now.getTime() + longestRestMs).toISOString();
  const attempted = await waitingRows(trx).where('last_attempt_at', '>', at).execute();
  const putOff = await waitingRows(trx)
    .where('ready_at', '>', at)
    .where((row) => row.or([row('not_before_at', 'is', null), row('not_before_at', '<=', at)]))
    .where((row) => row.or([row('last_attempt_at', 'is', null), row('ready_at', '>', farAhead)]))
    .execute();
  return [...new Map([...attempted, ...putOff].map((row) => [row.id, row])).values()];
}

function waitingRows(trx: Trx) {
  return trx
    .withTables<DeliveryTables>()
    .selectFrom('deliveries')
    .selectAll()
    .where('ready_at', 'is not', null);
}

/** When a row that rests now will be ready. */
export async function nextReadyAt(db: Db, now: Date, heldWorkspaces: string[]): Promise<Date | null> {
  const [first, firstOfBulk] = await Promise.all(
    [0, 1].map((isBulk) => firstReady(db, isBulk, now, heldWorkspaces)),
  );
  const next = [first, firstOfBulk].filter((at) => at !== undefined).sort()[0];
  return next === undefined ? null : new Date(next);
}

async function firstReady(
  db: Db,
  isBulk: number,
  now: Date,
  heldWorkspaces: string[],
): Promise<string | undefined> {
  let query = db
    .withTables<DeliveryTables>()
    .selectFrom('deliveries')
    .select('ready_at')
    .where('is_bulk', '=', isBulk)
    .where('ready_at', '>', now.toISOString());
  if (heldWorkspaces.length > 0) query = query.where('workspace_id', 'not in', heldWorkspaces);
  return (await query.orderBy('ready_at').limit(1).executeTakeFirst())?.ready_at ?? undefined;
}
