import type { Button } from '@slack/types';
import { button, section } from '../../../slack/blocks.ts';
import type { Block } from '../../../slack/message.ts';
import { ids } from '../ids.ts';

/** The rules among what a team's managers set. */
export function ceremoniesSetting(teamId: string): Block {
  return section(
    '*Ceremonies*\nWhich meetings a sprint has, when, and who comes.',
    rulesButton('Change', teamId),
  );
}

/** Opens the rules of a team's meetings, for those who manage it. */
export function rulesButton(text: string, teamId: string): Button {
  return button(text, ids.rules.open, { value: teamId, label: `${text} ceremonies` });
}
