import { AsyncLocalStorage } from 'node:async_hooks';
import type { Db, Trx } from './types.ts';

interface OpenTransaction {
  open: boolean;
  afterCommit: Array<() => void>;
}

const current = new AsyncLocalStorage<OpenTransaction>();
let underWay = 0;

/** Runs `work` in one transaction; what it registered with `afterCommit` runs once it is committed. */
export async function runTransaction<T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> {
  refuseInsideTransaction();
  const state: OpenTransaction = { open: true, afterCommit: [] };
  underWay++;
  try {
    const result = await db.transaction().execute((trx) => current.run(state, () => work(trx)));
    state.open = false;
    for (const run of state.afterCommit) current.exit(run);
    return result;
  } finally {
    state.open = false;
    underWay--;
    // Before Node 24 each promise of the whole program costs more while it is in use.
    if (underWay === 0) current.disable();
  }
}

/**
 * Has `run` called after the transaction around the caller is committed, and not at all if it is rolled
 * back. Throws outside a transaction.
 */
export function afterCommit(run: () => void): void {
  const state = current.getStore();
  if (!state?.open) throw new Error('afterCommit was called outside a transaction');
  state.afterCommit.push(run);
}

export function refuseInsideTransaction(): void {
  if (current.getStore()?.open) {
    throw new Error('Inside a transaction only its trx may be used: the outer database would wait for ever');
  }
}
