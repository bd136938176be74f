import { DatabaseTrouble } from '../../../database/index.ts';

/**
 * For what is shown beside something else: undefined where its row cannot be read or reckoned with, so that the
 * rest is shown. The duty that needs that row for its own sake logs why.
 */
export async function unlessBroken<Found>(work: () => Promise<Found>): Promise<Found | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DatabaseTrouble) throw error;
    return undefined;
  }
}
