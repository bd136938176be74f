import { button, section } from '../../../slack/blocks.ts';
import type { Block } from '../../../slack/message.ts';
import { ids } from '../ids.ts';

/** The rules among what a team's managers set. */
export function ceremoniesSetting(teamId: string): Block {
  const change = button('Change', ids.rules.open, { value: teamId, label: 'Change the ceremonies' });
  return section('*Ceremonies*\nWhich meetings a sprint has, when, and who comes.', change);
}
