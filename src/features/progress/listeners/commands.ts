import type { Command } from '../../../slack/commands/command.ts';
import type { Core } from '../../slice.ts';

/** What `/sprint` can tell of how a sprint goes. */
export function commands(_core: Core): Command[] {
  return [];
}
