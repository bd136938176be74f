import type { Command } from '../../../slack/commands/command.ts';
import type { Core } from '../../slice.ts';

/** What `/retro` can do. */
export function commands(_core: Core): Command[] {
  return [];
}
