import { button, checkboxes, input, plain, section, select, textInput } from '../../../slack/blocks.ts';
import type { Block, Modal } from '../../../slack/message.ts';
import { ids } from '../ids.ts';
import { FORMATS, OWN, type RetroSettings } from '../rules/index.ts';

/** In the form, for what is proposed where a team chose nothing. */
export const OPENS = 'opens';

/** How a team holds its retros, for those who manage it. */
export function settingsModal({ teamId, opensItself, format }: RetroSettings): Modal {
  const named = Object.entries(FORMATS).map(([value, { name }]) => ({ text: name, value }));
  const [usual] = named;
  const known = format && named.find(({ text }) => text === format.name);
  const chosen = format === null ? usual?.value : (known?.value ?? OWN);
  const own = format !== null && !known ? format.columns.map(({ title }) => title).join('\n') : '';
  return {
    type: 'modal',
    callback_id: ids.settings.submit,
    private_metadata: teamId,
    title: plain('Retro settings', 24),
    submit: plain('Save', 24),
    close: plain('Cancel', 24),
    blocks: [
      input(
        'opens',
        'When a sprint comes to its end',
        checkboxes(
          [
            {
              text: 'Open a retro by itself',
              value: OPENS,
              description: 'One working day before the last, at the hour of the daily',
            },
          ],
          opensItself ? [OPENS] : [],
        ),
        { optional: true },
      ),
      input('format', 'It begins with', select([...named, { text: 'Our own columns', value: OWN }], chosen)),
      input('columns', 'Our own columns', textInput({ lines: true, value: own, max: 300 }), {
        optional: true,
        hint: 'One a line, two to five; used where they are chosen above.',
      }),
    ],
  };
}

/** The same among what a team's managers set. */
export function retroSetting(teamId: string): Block {
  return section(
    '*Retros*\nWhether one opens by itself, and with which columns.',
    button('Change', ids.settings.open, { value: teamId, label: 'Change the retro settings' }),
  );
}
