import type { MultiUsersSelect } from '@slack/types';
import { actions, button, INPUT, input, plain, section, select, textInput } from '../../../slack/blocks.ts';
import type { Block, Modal } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { ids } from '../ids.ts';
import {
  MOSCOW,
  P_RANKS,
  type Priority,
  priorityWords,
  type SprintSettings,
  TOO_BIG_POINTS,
} from '../rules/index.ts';
import { moreInputs } from './story-form-more.ts';

type Written = string | null | undefined;

/** What stands in the form, as text; what was not filled in is left out. */
export interface StoryValues {
  title?: Written;
  key?: Written;
  estimate?: Written;
  priority?: Written;
  assignees?: string[] | null | undefined;
  type?: Written;
  goal?: string[] | null | undefined;
  epic?: Written;
  notes?: Written;
  criteria?: Written;
  tasks?: Written;
  dependencies?: Written;
  paths?: Written;
  reach?: Written;
  impact?: Written;
  confidence?: Written;
  effort?: Written;
  parts?: Written;
}

export interface StoryForm {
  settings: SprintSettings;
  /** What the listener finds again: private_metadata. */
  metadata: string;
  /** The story's, where one is changed. */
  key: string | null;
  values: StoryValues;
  /** The rest of the inputs stands there too. */
  isWhole: boolean;
  /** In the place of the estimate its parts are written, a line each. */
  isSplit: boolean;
  /** Said above the inputs: who changed what meanwhile. */
  says?: string | undefined;
  /**
   * Inputs that show what is kept, not what was typed. Slack keeps what stands in an input for as long as its id is the
   * same, so theirs changes: they get this sign.
   */
  renewed?: { inputs: readonly string[]; sign: string } | undefined;
  /** Why the estimate was not taken, where splitting helps. */
  tooBig?: string | undefined;
}

/** To add a story or to change one: what is always asked on top, the rest behind "More". */
export function storyModal(form: StoryForm): Modal {
  const { key, values, metadata, isSplit } = form;
  const submit = isSplit ? 'Add the parts' : key === null ? 'Add' : 'Save';
  return {
    type: 'modal',
    callback_id: ids.story.submit,
    private_metadata: metadata,
    title: plain(key === null ? 'Add a story' : `Edit ${key}`, 24),
    submit: plain(submit, 24),
    close: plain('Cancel', 24),
    blocks: renewed(form, [
      ...(form.says ? [section(form.says)] : []),
      input('title', 'What is it about?', textInput({ value: values.title ?? '', max: 3000 })),
      ...(isSplit ? [partsInput(values.parts ?? '')] : estimateInputs(form)),
      input(
        'priority',
        'Priority',
        select(prioritiesFor(form.settings, values.priority), values.priority ?? undefined),
        {
          optional: true,
        },
      ),
      input('assignees', 'Who works on it?', people(values.assignees ?? []), { optional: true }),
      input(
        'key',
        'Key',
        textInput({ value: values.key ?? '', max: 30, placeholder: `${form.settings.keyPrefix}-001` }),
        {
          optional: true,
          ...(key === null && { hint: 'Left empty it gets the next one.' }),
        },
      ),
      ...(form.isWhole ? moreInputs(values) : [more()]),
    ]),
  };
}

function renewed({ renewed: anew }: StoryForm, blocks: Block[]): Block[] {
  if (!anew) return blocks;
  return blocks.map((block) =>
    block.type === 'input' && block.block_id && anew.inputs.includes(block.block_id)
      ? { ...block, block_id: `${block.block_id}~${anew.sign}` }
      : block,
  );
}

/** Where a story is broken down: one part a line, its estimate at the end. */
export function partsInput(value = ''): Block {
  return input(
    'parts',
    'Its parts, a line each',
    textInput({ value, lines: true, max: 3000, placeholder: 'Read the orders 5\nWrite the orders 8' }),
    { hint: 'With the estimate at the end. Each part becomes a story of its own.' },
  );
}

function estimateInputs({ settings, values, tooBig }: StoryForm): Block[] {
  const { unit, scale } = settings;
  const asked = input(
    'estimate',
    unit === 'points' ? 'Points' : 'Hours',
    textInput({ value: values.estimate ?? '', max: 20 }),
    {
      optional: true,
      hint:
        unit === 'points'
          ? `${scale.join(', ')}. A story of ${TOO_BIG_POINTS} or more is split.`
          : 'Halves too: 6 or 2.5.',
    },
  );
  if (!tooBig) return [asked];
  return [asked, section(`*${escapeMrkdwn(tooBig)}*`, button('Split it', ids.story.parts))];
}

function prioritiesFor({ priorities }: SprintSettings, chosen: Written) {
  const usual: readonly Priority[] = priorities === 'p' ? P_RANKS : MOSCOW;
  const other = [...MOSCOW, ...P_RANKS].filter((one) => one === chosen && !usual.includes(one));
  return [...usual, ...other].map((one) => ({ text: priorityWords(one), value: one }));
}

function people(chosen: string[]): MultiUsersSelect {
  return {
    type: 'multi_users_select',
    action_id: INPUT,
    ...(chosen.length > 0 && { initial_users: chosen }),
  };
}

function more(): Block {
  return actions(
    button('More', ids.story.more, { label: 'More: type, notes, tasks, what it needs, paths, RICE' }),
  );
}
