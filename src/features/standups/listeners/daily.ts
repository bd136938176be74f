import { section } from '../../../slack/blocks.ts';
import type { Listeners } from '../../../slack/interactions.ts';
import type { Core } from '../../slice.ts';
import { openBlockerLines } from '../flows/blocker-lines.ts';
import { placeOf } from '../flows/place.ts';
import { ids } from '../ids.ts';
import { readTarget } from '../views/target.ts';
import { sectionsOf } from '../views/words.ts';

/** As many as are read at one go; `/blocker list` has them all. */
const SHOWN = 30;

export function listenForDailies(listeners: Listeners, core: Core): void {
  listeners.onPress(ids.daily.blockers, async ({ workspaceId, value, reply }) => {
    const { db } = core.database;
    const { team } = await placeOf(db, workspaceId, readTarget(value).standupId);
    const lines = await openBlockerLines(db, team, core.clock.now());
    if (lines.length === 0) return reply({ text: 'Nothing is blocked any more.' });
    const more = lines.length > SHOWN ? [`and ${lines.length - SHOWN} more: \`/blocker list\``] : [];
    const shown = [...lines.slice(0, SHOWN).map((line) => `🚧 ${line}`), ...more];
    const blocks = [
      section('*Open blockers, the oldest first*'),
      ...sectionsOf(shown.map((before) => ({ before, written: '' }))),
    ];
    await reply({ text: shown.join('\n'), blocks });
  });
}
