import { button, section } from '../../../slack/blocks.ts';
import type { Block } from '../../../slack/message.ts';
import { ids } from '../ids.ts';

/** The escalation policy among what a team's managers set. */
export function policySetting(teamId: string): Block {
  const change = button('Change', ids.policy.open, { value: teamId, label: 'Change the escalation policy' });
  return section('*Escalation*\nWho is told of a blocker, after how many hours.', change);
}
