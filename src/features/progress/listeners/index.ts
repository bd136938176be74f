import type { Listeners } from '../../../slack/interactions.ts';
import type { Core } from '../../slice.ts';
import { listenForHealth } from './health.ts';
import { listenForMetrics } from './metrics.ts';
import { listenForRequests } from './request.ts';

export function listen(listeners: Listeners, core: Core): void {
  listenForHealth(listeners, core);
  listenForMetrics(listeners, core);
  listenForRequests(listeners, core);
}
