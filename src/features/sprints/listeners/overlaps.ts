import type { Invocation } from '../../../slack/interactions.ts';
import type { Core } from '../../slice.ts';
import { requireTeam } from '../../teams/index.ts';
import { overlapsShown } from '../flows/shown/overlaps.ts';
import { overlapsMessage } from '../views/overlaps.ts';

/** `/sprint conflicts` */
export async function showOverlaps(core: Core, invocation: Invocation): Promise<void> {
  const { db } = core.database;
  const team = await requireTeam(db, invocation);
  await invocation.reply(overlapsMessage(await overlapsShown(db, team)));
}
