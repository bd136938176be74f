import type { Command } from '../../../slack/commands/command.ts';
import type { Core } from '../../slice.ts';
import { actionCommands } from './action-commands.ts';
import { retroCommands } from './retro-commands.ts';

/** What `/retro` can do. */
export function commands(core: Core): Command[] {
  return [...retroCommands(core), ...actionCommands(core)];
}
