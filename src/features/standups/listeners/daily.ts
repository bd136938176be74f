import type { Listeners } from '../../../slack/interactions.ts';
import type { Core } from '../../slice.ts';
import { openBlockerLines } from '../flows/blocker-lines.ts';
import { placeOf } from '../flows/place.ts';
import { ids } from '../ids.ts';
import { openBlockersMessage } from '../views/blockers.ts';
import { readTarget } from '../views/target.ts';

export function listenForDailies(listeners: Listeners, core: Core): void {
  listeners.onPress(ids.daily.blockers, async ({ workspaceId, value, reply }) => {
    const { db } = core.database;
    const { team } = await placeOf(db, workspaceId, readTarget(value).standupId);
    await reply(openBlockersMessage(await openBlockerLines(db, team, core.clock.now())));
  });
}
