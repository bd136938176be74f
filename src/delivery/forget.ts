import { setImmediate as turn } from 'node:timers/promises';
import type { Database } from '../database/index.ts';
import { forgetPage, type Page } from './store/forgetting.ts';

/**
 * Forgets messages that were settled and owed before `before`, if nothing will change them any more: those with fixed
 * content and those shown by one of `views`, a page in a transaction of its own.
 */
export async function forgetDeliveries(
  database: Database,
  { before, views }: { before: Date; views: readonly string[] },
): Promise<void> {
  let after: Page | null = null;
  do {
    const from: Page | null = after;
    after = await database.transaction((trx) => forgetPage(trx, { before, views, after: from }));
    await turn();
  } while (after);
}
