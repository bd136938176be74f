import type { UsersSelect } from '@slack/types';
import { checkboxes, INPUT, input, plain, radio, section, select, textInput } from '../../../slack/blocks.ts';
import type { Block, Message, Modal } from '../../../slack/message.ts';
import { ids } from '../ids.ts';
import type { Blocker, Moment } from '../rules/index.ts';
import { titled } from './log.ts';

const LONGEST_TEXT = 3000;

function modal(
  title: string,
  submit: string,
  callbackId: string,
  metadata: string,
  blocks: Array<Block | false>,
): Modal {
  return {
    type: 'modal',
    callback_id: callbackId,
    private_metadata: metadata,
    title: plain(title, 24),
    submit: plain(submit, 24),
    close: plain('Cancel', 24),
    blocks: blocks.filter((block) => block !== false),
  };
}

function person(chosen: string | null = null): UsersSelect {
  return { type: 'users_select', action_id: INPUT, ...(chosen && { initial_user: chosen }) };
}

export interface RaiseForm {
  /** the team's, or several to choose from */
  teams: Array<{ id: string; name: string }>;
  text?: string;
  ownerId?: string | null;
  /** Those that the person works on. */
  stories?: ReadonlyArray<{ key: string; title: string }>;
  storyKey?: string | null;
}

/** So many options has a select. */
const MOST_STORIES = 100;

export function raiseModal(form: RaiseForm): Modal {
  const { teams, text = '', ownerId = null } = form;
  const [first] = teams;
  return modal('Raise a blocker', 'Raise it', ids.raise.submit, first?.id ?? '', [
    input(
      'text',
      'What keeps you from going on?',
      textInput({ lines: true, value: text, max: LONGEST_TEXT }),
    ),
    input('owner', 'Who can unblock it?', person(ownerId), {
      optional: true,
      hint: 'They get a direct message at once, in their hours.',
    }),
    ...storyInputs(form),
    teams.length > 1 &&
      input(
        'team',
        'Team',
        select(
          teams.map(({ id, name }) => ({ text: name, value: id })),
          first?.id,
        ),
      ),
    input(
      'critical',
      'How bad is it?',
      checkboxes([{ text: 'Critical: tell people outside their hours too', value: 'yes' }]),
      {
        optional: true,
      },
    ),
  ]);
}

/** The person's own stories to choose from; any other by its key. */
function storyInputs({ stories = [], storyKey = null }: RaiseForm): Block[] {
  const isOwn = stories.some(({ key }) => key === storyKey);
  const value = isOwn || storyKey === null ? {} : { value: storyKey };
  const byKey = textInput({ ...value, placeholder: 'ERP-001', max: 30 });
  if (stories.length === 0) return [input('story', 'Story', byKey, { optional: true })];
  const own = stories
    .slice(0, MOST_STORIES)
    .map(({ key, title }) => ({ text: `${key} ${title}`, value: key }));
  return [
    input('mine', 'Story', select(own, storyKey ?? undefined, 'One of yours'), { optional: true }),
    input('story', 'Or another one', byKey, { optional: true }),
  ];
}

function aboutBlocker(blocker: Blocker): Block {
  return section(titled(blocker));
}

export function takeModal(blocker: Blocker, choices: Moment[]): Modal {
  const isChange = blocker.state === 'taken';
  return modal(
    isChange ? 'Change the ETA' : "I'm on it",
    isChange ? 'Change' : 'Take it',
    ids.take.submit,
    blocker.id,
    [
      aboutBlocker(blocker),
      input('eta', 'When do you expect it to be solved?', radio(offered(choices), choices[1]?.value), {
        hint: 'The ladder waits until then.',
      }),
      input('date', 'Or on another day', { type: 'datepicker', action_id: INPUT }, { optional: true }),
      input('time', 'At', { type: 'timepicker', action_id: INPUT }, { optional: true }),
      input('note', 'What are you doing about it?', textInput({ max: 500 }), { optional: true }),
    ],
  );
}

export function resolveModal(blocker: Blocker): Modal {
  return modal('Resolve a blocker', 'Resolve', ids.resolve.submit, blocker.id, [
    aboutBlocker(blocker),
    input('resolution', 'What fixed it?', textInput({ lines: true, max: LONGEST_TEXT }), {
      optional: true,
      hint: 'Whoever meets it again is shown this.',
    }),
  ]);
}

export function snoozeModal(blocker: Blocker, choices: Moment[]): Modal {
  return modal('Snooze a blocker', 'Snooze', ids.snooze.submit, blocker.id, [
    aboutBlocker(blocker),
    input('until', 'How long can it wait?', radio(offered(choices), choices[0]?.value), {
      hint: 'One working day at most. The ladder waits until then.',
    }),
    input('note', 'Why can it wait?', textInput({ max: 500 }), { optional: true }),
  ]);
}

export function handOverModal(blocker: Blocker): Modal {
  return modal('Hand over a blocker', 'Hand over', ids.handOver.submit, blocker.id, [
    aboutBlocker(blocker),
    input('to', 'Who can unblock it?', person(), {
      hint: 'They get a direct message at once, in their hours.',
    }),
    input('note', 'What should they know?', textInput({ max: 500 }), { optional: true }),
  ]);
}

function offered(choices: Moment[]) {
  return choices.map(({ label, value }) => ({ text: label, value }));
}

/** An answer where a form was, or over one. */
export function answerModal(title: string, message: Message): Modal {
  return {
    type: 'modal',
    title: plain(title, 24),
    close: plain('Done', 24),
    blocks: message.blocks ?? [section(message.text)],
  };
}
