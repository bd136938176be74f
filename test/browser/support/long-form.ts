import type { BlockAction } from '@slack/bolt';
import type { KnownBlock, ModalView } from '@slack/types';
import type { Simulator } from '../../../src/simulator/index.ts';
import { option, plain } from '../../simulator/driven-team.ts';
import { anApp } from '../../simulator/world.ts';

const STORIES = Array.from(
  { length: 1000 },
  (_, at) => `ERP-${at + 1} ${at % 2 ? 'Order' : 'Invoice'} export`,
);
const MOST_OPTIONS = 100;
const MOST_BLOCKS = 100;

/** An app whose /form is as long as Slack lets it be, looks up stories for what is typed, and tells what was sent. */
export async function aLongForm(): Promise<Simulator> {
  const { slack } = await anApp((app) => {
    let count = 0;
    app.command('/form', async ({ ack, body, client }) => {
      await ack();
      await client.views.open({ trigger_id: body.trigger_id, view: form(count) });
    });
    app.options(/^(one|some)$/, async ({ ack, payload }) => {
      const found = STORIES.filter((story) => story.toLowerCase().includes(payload.value.toLowerCase()));
      await ack({ options: found.slice(0, MOST_OPTIONS).map(option) });
    });
    app.action<BlockAction>('count', async ({ ack, body, client }) => {
      await ack();
      count += 1;
      await client.views.update({ view_id: body.view?.id ?? '', view: form(count) });
    });
    app.view('form', async ({ ack, view, body, client }) => {
      await ack();
      const { goal, first, stories, people } = view.state.values;
      const sent = [
        goal?.text?.value,
        first?.one?.selected_option?.text.text,
        stories?.some?.selected_options?.map(({ text }) => text.text).join(', '),
        people?.many?.selected_options?.map(({ text }) => text.text).join(', '),
      ];
      await client.chat.postMessage({ channel: body.user.id, text: sent.join(' | ') });
    });
  });
  return slack;
}

function form(count: number): ModalView {
  const blocks = [...fields(count), ...rows(), ...foot()];
  return { type: 'modal', callback_id: 'form', title: plain('Plan'), submit: plain('Send'), blocks };
}

function fields(count: number): KnownBlock[] {
  const people = Array.from({ length: MOST_OPTIONS }, (_, at) => option(`Person ${at + 1}`));
  const lookingUp = { placeholder: plain('Type to search'), min_query_length: 1 };
  return [
    { type: 'section', block_id: 'head', text: plain(`Counted: ${count}`) },
    {
      ...{ type: 'input', block_id: 'goal', label: plain('Goal') },
      element: { type: 'plain_text_input', action_id: 'text' },
    },
    {
      ...{ type: 'input', block_id: 'first', label: plain('First story') },
      element: { type: 'external_select', action_id: 'one', ...lookingUp },
    },
    {
      ...{ type: 'input', block_id: 'stories', label: plain('Stories') },
      element: { type: 'multi_external_select', action_id: 'some', ...lookingUp },
    },
    {
      ...{ type: 'input', block_id: 'people', label: plain('People') },
      element: { type: 'multi_static_select', action_id: 'many', options: people },
    },
  ];
}

function rows(): KnownBlock[] {
  return Array.from({ length: MOST_BLOCKS - 6 }, (_, at) => ({
    type: 'section',
    block_id: `row${at}`,
    text: plain(`Row ${at + 1}`),
  }));
}

function foot(): KnownBlock[] {
  const elements = [{ type: 'button' as const, action_id: 'count', text: plain('Count') }];
  return [{ type: 'actions', block_id: 'foot', elements }];
}
