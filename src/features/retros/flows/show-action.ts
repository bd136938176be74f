import type { Trx } from '../../../database/index.ts';
import { homeKey } from '../../../delivery/index.ts';
import type { Core } from '../../slice.ts';
import type { Action } from '../rules/index.ts';
import { findRetro, openRetroOf } from '../store/index.ts';
import { handoverKey, summaryKey } from './action-keys.ts';
import { retroKey } from './keys.ts';

/**
 * Everywhere an action stands it is shown as it is now: App Homes, its retro, the one that begins with it, the summary,
 * the last reminder.
 *
 * @param before as it was, where somebody else had it
 */
export async function showActionAnew(
  trx: Trx,
  core: Core,
  action: Action,
  before: readonly Action[] = [],
): Promise<void> {
  const { workspaceId, retroId } = action;
  const both = [action, ...before];
  const retro = retroId === null ? undefined : await findRetro(trx, retroId);
  const open = await openRetroOf(trx, action.teamId);
  const keys = [
    ...both.map(({ ownerId }) => homeKey(ownerId)),
    ...both.flatMap(({ remindedIn }) => remindedIn ?? []),
    ...both.flatMap(({ teamId, ownerId, handoverAskedAt }) =>
      handoverAskedAt ? [handoverKey(teamId, ownerId, handoverAskedAt)] : [],
    ),
    ...(retro ? [retroKey(retro), summaryKey(retro.id)] : []),
    ...(open ? [retroKey(open)] : []),
  ];
  await core.outbox.refresh(trx, workspaceId, [...new Set(keys)]);
}
