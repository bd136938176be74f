import type { MultiExternalSelect, Overflow, StaticSelect } from '@slack/types';
import {
  actions,
  button,
  divider,
  input,
  option,
  plain,
  section,
  select,
  textInput,
} from '../../../slack/blocks.ts';
import type { Block, Message, Modal } from '../../../slack/message.ts';
import { type Story, storyLine } from '../../sprints/index.ts';
import { ids } from '../ids.ts';
import type { Place, Template } from '../rules/index.ts';
import { backToPlan, fieldOf, saysOnTop, windowOf } from './frame.ts';
import { pager } from './pager.ts';
import type { Plan } from './plan.ts';
import { totals } from './totals.ts';
import { countOf } from './words.ts';

/** With what stands above them, far below a hundred blocks. */
const A_PAGE = 40;

export const LINE_CHOICES = { edit: 'edit', poker: 'poker', template: 'template', out: 'out' } as const;

export interface StoriesShown extends Plan {
  /** What new stories can begin from. */
  templates: readonly Template[];
  /** How many wait in the backlog. */
  waiting: number;
  /** What was typed and not taken. */
  line?: string;
  /** Why it was not, with what helps. */
  refusal?: Message | undefined;
  says?: string | undefined;
}

/** The second step: what is done in it, against what can be done. */
export function storiesScreen(place: Place, shown: StoriesShown): Modal {
  const { sprint, mayPlan } = shown;
  const isShortWay = sprint.state === 'draft';
  return windowOf(place, {
    title: 'Stories',
    ...(mayPlan && {
      submit: { text: isShortWay ? 'Next: publish' : 'Back to the plan', callbackId: ids.stories.submit },
    }),
    blocks: [
      ...saysOnTop(shown.says),
      ...totals(shown),
      ...(mayPlan ? taking(place, shown) : [actions(backToPlan())]),
      divider(),
      ...chosen(place, shown),
    ],
  });
}

function taking(place: Place, { sprint, waiting, templates, line = '', refusal }: StoriesShown): Block[] {
  return [
    waiting === 0
      ? section('Nothing waits in the backlog: write a new story below.')
      : {
          ...section(
            `*Take in from the backlog* · ${countOf(waiting, 'story waits', 'stories wait')}`,
            backlogSelect(),
          ),
          block_id: fieldOf(place, 'take'),
        },
    input(
      fieldOf(place, 'line'),
      'Add a new story',
      textInput({ value: line, placeholder: 'Order export 5 @dana must', max: 500 }),
      {
        optional: true,
        hint: `Title first, then ${sprint.unit}, people and priority, as far as you know them.`,
      },
    ),
    ...(refusal ? (refusal.blocks ?? [section(refusal.text)]) : []),
    actions(button('Add it', ids.stories.add), ...fromTemplate(templates)),
  ];
}

/** As many as Slack takes. */
const MOST_TEMPLATES = 100;

function fromTemplate(templates: readonly Template[]): StaticSelect[] {
  if (templates.length === 0) return [];
  const choices = templates.slice(0, MOST_TEMPLATES).map(({ id, name }) => ({ text: name, value: id }));
  return [{ ...select(choices, undefined, 'Add from a template'), action_id: ids.stories.template }];
}

function backlogSelect(): MultiExternalSelect {
  return {
    type: 'multi_external_select',
    action_id: ids.stories.take,
    min_query_length: 0,
    placeholder: plain('Type to search', 150),
  };
}

function chosen(place: Place, shown: StoriesShown): Block[] {
  const { stories, mayPlan, people, sprint } = shown;
  if (stories.length === 0) return [section('No story is in it yet.')];
  const page = Math.min(place.page, Math.ceil(stories.length / A_PAGE) - 1);
  const from = page * A_PAGE;
  const on = stories.slice(from, from + A_PAGE);
  const lines = on.map((story) =>
    section(storyLine(story, people, sprint.unit), mayPlan ? menu(story) : undefined),
  );
  return [...lines, ...pager(page, { from, to: from + on.length, of: stories.length })];
}

function menu({ id }: Story): Overflow {
  return {
    type: 'overflow',
    action_id: ids.stories.line,
    options: [
      option({ text: 'Edit', value: `${LINE_CHOICES.edit} ${id}` }),
      option({ text: 'Estimate together', value: `${LINE_CHOICES.poker} ${id}` }),
      option({ text: 'Keep as a template', value: `${LINE_CHOICES.template} ${id}` }),
      option({ text: 'Take out', value: `${LINE_CHOICES.out} ${id}` }),
    ],
  };
}
