import type { Listeners } from '../../../slack/interactions.ts';
import type { Core } from '../../slice.ts';

export function listen(_listeners: Listeners, _core: Core): void {}
