import type { App, ViewOutput, ViewResponseAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { Simulator, View } from '../../src/simulator/index.ts';
import { anApp, person } from './world.ts';

export function modal(name: string, extra: Partial<ModalView> = {}): ModalView {
  return {
    type: 'modal',
    callback_id: 'form',
    title: { type: 'plain_text', text: name },
    submit: { type: 'plain_text', text: 'Send' },
    blocks: [
      {
        type: 'input',
        block_id: 'plan',
        label: { type: 'plain_text', text: 'Plan' },
        element: { type: 'plain_text_input', action_id: 'text', initial_value: 'as planned' },
      },
      {
        type: 'input',
        block_id: 'mood',
        optional: true,
        label: { type: 'plain_text', text: 'Mood' },
        element: {
          type: 'static_select',
          action_id: 'pick',
          options: ['good', 'bad'].map((value) => ({ text: { type: 'plain_text', text: value }, value })),
        },
      },
    ],
    ...extra,
  };
}

/** An app that opens a modal on /form and answers each submit with what the test gives. */
export async function aForm(
  answer: (view: ViewOutput) => ViewResponseAction | undefined = () => undefined,
  first = modal('One'),
) {
  const seen: ViewOutput[] = [];
  const world = await anApp((app: App) => {
    app.command('/form', async ({ ack, body, client }) => {
      await ack();
      await client.views.open({ trigger_id: body.trigger_id, view: first });
    });
    app.view('form', async ({ ack, view }) => {
      seen.push(view);
      const response = answer(view);
      if (response) await ack(response);
      else await ack();
    });
  });
  await world.slack.act.runCommand({ user: 'lea', channel: 'dev-standup', text: '/form' });
  await world.slack.settled();
  return { ...world, seen };
}

export function open(slack: Simulator): View[] {
  const ids = slack.workspace.modals.get(person(slack, 'lea')) ?? [];
  return ids.flatMap((id) => slack.workspace.views.get(id) ?? []);
}

export const titles = (slack: Simulator) => open(slack).map(({ title }) => title?.text);
