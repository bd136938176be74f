import type { Db } from '../../../database/index.ts';
import type { Block } from '../../../slack/message.ts';
import type { Slice } from '../../slice.ts';
import { inHomeOrder } from '../rules/index.ts';

/** What these slices let a team's managers set, in the order in which they stand on App Home. */
export async function settingsOf(db: Db, slices: readonly Slice[], teamId: string): Promise<Block[]> {
  const asked = inHomeOrder(slices).map((slice) => slice.teamSettings?.(db, teamId) ?? []);
  return (await Promise.all(asked)).flat();
}
