import type { Listeners } from '../../../slack/interactions.ts';
import type { Core } from '../../slice.ts';
import { listenForEscalating } from './escalate.ts';
import { listenForHandingOver } from './hand-over.ts';
import { listenForPolicy } from './policy.ts';
import { listenForRaising } from './raise.ts';
import { listenForResolving } from './resolve.ts';
import { listenForSnoozing } from './snooze.ts';
import { listenForTaking } from './take.ts';

export function listen(listeners: Listeners, core: Core): void {
  listenForRaising(listeners, core);
  listenForTaking(listeners, core);
  listenForResolving(listeners, core);
  listenForSnoozing(listeners, core);
  listenForHandingOver(listeners, core);
  listenForEscalating(listeners, core);
  listenForPolicy(listeners, core);
}
