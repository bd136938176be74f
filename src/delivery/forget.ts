import { setImmediate as turn } from 'node:timers/promises';
import type { Database } from '../database/index.ts';
import { forgetPage, type Page } from './store/forgetting.ts';

/**
 * Forgets what was settled and owed before `before`, if nothing will change it any more: messages with fixed content
 * or shown by one of `views`, with their pins; files; pictures that no message shows; canvases that nobody was given,
 * or made by one of `views`; homes that were not published since. Each page is a transaction of its own.
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
