import type { Listeners } from '../../../slack/interactions.ts';
import type { Core } from '../../slice.ts';
import { listenForResults } from './result.ts';
import { listenForStarting } from './start.ts';
import { listenForVoting } from './vote.ts';

export function listen(listeners: Listeners, core: Core): void {
  listenForStarting(listeners, core);
  listenForVoting(listeners, core);
  listenForResults(listeners, core);
}
