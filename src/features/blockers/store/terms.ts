import type { Db, Trx } from '../../../database/index.ts';
import type { Blocker } from '../rules/index.ts';
import { blockerOf } from './row.ts';
import { tables } from './tables.ts';

/** As many as share a word are looked at closer; those with most words in common first. */
const MOST_CANDIDATES = 50;

export async function addTerms(
  trx: Trx,
  blocker: { id: string; teamId: string },
  terms: string[],
): Promise<void> {
  if (terms.length === 0) return;
  await tables(trx)
    .insertInto('blocker_terms')
    .values(terms.map((term) => ({ team_id: blocker.teamId, term, blocker_id: blocker.id })))
    .onConflict((conflict) => conflict.columns(['team_id', 'term', 'blocker_id']).doNothing())
    .execute();
}

export interface Termed {
  blocker: Blocker;
  terms: string[];
}

/** The team's blockers, open or resolved, that share a word with `terms`; the newest come last. */
export async function sharingTerms(
  db: Db,
  teamId: string,
  terms: string[],
  which: 'open' | 'resolved',
): Promise<Termed[]> {
  if (terms.length === 0) return [];
  const shared = await tables(db)
    .selectFrom('blocker_terms')
    .innerJoin('blockers', 'blockers.id', 'blocker_terms.blocker_id')
    .select('blockers.id')
    .where('blocker_terms.team_id', '=', teamId)
    .where('blocker_terms.term', 'in', terms)
    .where('blockers.state', which === 'resolved' ? '=' : '<>', 'resolved')
    .groupBy('blockers.id')
    .orderBy((order) => order.fn.countAll(), 'desc')
    .limit(MOST_CANDIDATES)
    .execute();
  const candidates = shared.map((row) => row.id);
  if (candidates.length === 0) return [];
  return withTerms(db, candidates);
}

async function withTerms(db: Db, ids: string[]): Promise<Termed[]> {
  const rows = await tables(db)
    .selectFrom('blockers')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy('number')
    .execute();
  const terms = await tables(db)
    .selectFrom('blocker_terms')
    .select(['blocker_id', 'term'])
    .where('blocker_id', 'in', ids)
    .execute();
  return rows.map((row) => ({
    blocker: blockerOf(row),
    terms: terms.filter((term) => term.blocker_id === row.id).map((term) => term.term),
  }));
}
