import { actions, button, input, section, textInput } from '../../src/slack/blocks.ts';
import type { Interaction, Press } from '../../src/slack/interactions.ts';
import type { Modal } from '../../src/slack/message.ts';
import type { BoltWorldOptions } from './bolt-world.ts';

export const HERE = { in: 'dev-standup' };

/** A form with one input, and with more blocks if wanted. */
export function form(...more: Modal['blocks']): Modal {
  return {
    type: 'modal',
    callback_id: 'try.form.send',
    title: { type: 'plain_text', text: 'Try' },
    submit: { type: 'plain_text', text: 'Send' },
    blocks: [input('words', 'Words', textInput()), ...more],
  };
}

export const openForm = (interaction: Interaction) => interaction.openModal(form());

/** A command that answers with a button, and what the button does. */
export function pressable(run: (press: Press) => Promise<void>): BoltWorldOptions {
  const blocks = [section('Press it.'), actions(button('Go', 'try.go.press'))];
  return {
    commands: [{ run: (typed) => typed.reply({ text: 'Press it.', blocks }) }],
    listen: (listeners) => listeners.onPress('try.go.press', run),
  };
}

/** A form with a button, and what the button does. */
export function pressableForm(run: (press: Press) => Promise<void>): BoltWorldOptions {
  return {
    commands: [{ run: (typed) => typed.openModal(form(actions(button('Go', 'try.go.press')))) }],
    listen: (listeners) => listeners.onPress('try.go.press', run),
  };
}
