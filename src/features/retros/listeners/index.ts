import type { Listeners } from '../../../slack/interactions.ts';
import type { Core } from '../../slice.ts';
import { listenForActions } from './actions.ts';
import { listenForCards } from './cards.ts';
import { listenForPhases } from './phases.ts';
import { listenForSettings } from './settings.ts';
import { listenForStarting } from './start.ts';
import { listenForVoting } from './voting.ts';

export function listen(listeners: Listeners, core: Core): void {
  listenForStarting(listeners, core);
  listenForCards(listeners, core);
  listenForPhases(listeners, core);
  listenForVoting(listeners, core);
  listenForActions(listeners, core);
  listenForSettings(listeners, core);
}
