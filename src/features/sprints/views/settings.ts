import { button, input, plain, radio, section, textInput } from '../../../slack/blocks.ts';
import type { Block, Modal } from '../../../slack/message.ts';
import { ids } from '../ids.ts';
import type { SprintSettings } from '../rules/index.ts';

/** How a team plans, for those who manage it. */
export function settingsModal(settings: SprintSettings): Modal {
  const { teamId, unit, scale, keyPrefix, priorities, definitionOfDone, askAfterHours } = settings;
  return {
    type: 'modal',
    callback_id: ids.settings.submit,
    private_metadata: teamId,
    title: plain('Sprint settings', 24),
    submit: plain('Save', 24),
    close: plain('Cancel', 24),
    blocks: [
      input(
        'unit',
        'Stories are estimated in',
        radio(
          [
            { text: 'Story points', value: 'points' },
            { text: 'Hours', value: 'hours' },
          ],
          unit,
        ),
      ),
      input('scale', 'Scale', textInput({ value: scale.join(' '), max: 100 }), {
        hint: 'The points that are usual, smallest first: 1 2 3 5 8. Other whole numbers below 13 are taken with a word of warning.',
      }),
      input('keyPrefix', 'Keys begin with', textInput({ value: keyPrefix, max: 11 }), {
        hint: 'New stories without a key get the next one: ERP-001.',
      }),
      input(
        'priorities',
        'The backlog is ordered by',
        radio(
          [
            { text: 'Must, should, could, won’t', value: 'moscow' },
            { text: 'P0 to P3', value: 'p' },
            { text: 'RICE score', value: 'rice' },
          ],
          priorities,
        ),
      ),
      input(
        'done',
        'Definition of done',
        textInput({ lines: true, value: definitionOfDone.join('\n'), max: 3000 }),
        {
          optional: true,
          hint: 'One a line. It is shown when a story is moved to Done.',
        },
      ),
      hoursInput('reviewHours', 'Hours in Code Review until I ask somebody to review', {
        hours: askAfterHours['code-review'],
        hint: 'Working hours of the team. Empty: I ask nobody. It counts for stories that come there from now on.',
      }),
      hoursInput('testingHours', 'Hours in Testing until I ask somebody to test', {
        hours: askAfterHours.testing,
      }),
      hoursInput('progressHours', 'Hours in Progress until I ask somebody to help', {
        hours: askAfterHours['in-progress'],
      }),
    ],
  };
}

function hoursInput(field: string, label: string, { hours, hint }: { hours: number | null; hint?: string }) {
  const value = hours === null ? '' : String(hours);
  const element = textInput({ value, placeholder: 'Nobody is asked', max: 5 });
  return input(field, label, element, { optional: true, ...(hint && { hint }) });
}

/** The same among what a team's managers set. */
export function sprintSetting(teamId: string): Block {
  const change = button('Change', ids.settings.open, { value: teamId, label: 'Change the sprint settings' });
  return section('*Sprints*\nUnit, scale, keys, what done means, and when I ask for a review.', change);
}
