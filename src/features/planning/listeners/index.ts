import type { Listeners } from '../../../slack/interactions.ts';
import type { Core } from '../../slice.ts';
import { listenForDates } from './dates.ts';
import { listenForGates } from './gates.ts';
import { listenForItems } from './items.ts';
import { listenForTurning } from './plan.ts';
import { listenForPublishing } from './publish.ts';
import { listenForRecap } from './recap.ts';
import { listenForStories } from './stories.ts';
import { listenForTiles } from './tiles.ts';

export function listen(listeners: Listeners, core: Core): void {
  listenForTurning(listeners, core);
  listenForDates(listeners, core);
  listenForStories(listeners, core);
  listenForRecap(listeners, core);
  listenForTiles(listeners, core);
  listenForItems(listeners, core);
  listenForPublishing(listeners, core);
  listenForGates(listeners, core);
}
