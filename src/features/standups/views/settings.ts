import { button, section } from '../../../slack/blocks.ts';
import type { Block } from '../../../slack/message.ts';
import { ids } from '../ids.ts';

/** The schedule and the questions among what a team's managers set. */
export function standupSettings(standupId: string): Block[] {
  const schedule = button('Change', ids.setup.open, { value: standupId, label: 'Change the standup' });
  const questions = button('Change', ids.question.open, { value: standupId, label: 'Change the questions' });
  return [
    section('*Standup*\nIts days and times, the reminder, the channels, the public holidays.', schedule),
    section('*Questions*\nWhat is asked besides what was done, what is planned and what blocks.', questions),
  ];
}
