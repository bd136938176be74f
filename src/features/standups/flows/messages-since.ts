import type { Trx } from '../../../database/index.ts';
import type { Core } from '../../slice.ts';
import { keys } from './keys.ts';

/** What comes in answer to something, or must not wait. */
const ASKED_FOR = /^(blockers\.|standups\.(receipt|checklist)$)/;

/**
 * How many direct messages came to a person unasked since then, from whichever part of the product: questions, reminders,
 * news. Two a day are what people bear.
 */
export async function messagesSince(
  trx: Trx,
  core: Core,
  { workspaceId, userId }: { workspaceId: string; userId: string },
  since: Date,
): Promise<number> {
  const owed = await core.outbox.history(trx, workspaceId, userId, since);
  return owed.filter(({ key, kind, view, state }) => {
    const isUnasked = view === null ? key.startsWith(keys.newsPrefix) : !ASKED_FOR.test(view);
    return kind === 'message' && state !== 'skipped' && isUnasked;
  }).length;
}
