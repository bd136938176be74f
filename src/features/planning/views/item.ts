import { actions, button, INPUT, input, select, textInput } from '../../../slack/blocks.ts';
import type { Block, Modal } from '../../../slack/message.ts';
import { sentence } from '../../../slack/words.ts';
import type { LocalDate } from '../../../time/index.ts';
import type { ItemKind, Level, RiskResponse } from '../../sprints/index.ts';
import { ids } from '../ids.ts';
import { KIND_WORDS, LEVELS, type Place, RESPONSES, screenOfKind } from '../rules/index.ts';
import { fieldOf, go, saysOnTop, windowOf } from './frame.ts';
import { withArticle } from './words.ts';

/** What stands in the form; what its kind does not ask is not shown. */
export interface ItemValues {
  text: string;
  probability: Level;
  impact: Level;
  response: RiskResponse;
  mitigation: string;
  contingency: string;
  from: string;
  needed: LocalDate | null;
  baseline: string;
  target: string;
}

export const EMPTY_ITEM: ItemValues = {
  text: '',
  ...{ probability: 'medium', impact: 'medium', response: 'mitigate', mitigation: '', contingency: '' },
  ...{ from: '', needed: null, baseline: '', target: '' },
};

/** One line of a list, new or as it is. */
export function itemScreen(place: Place, kind: ItemKind, values: ItemValues, says?: string): Modal {
  const isNew = place.itemId === null;
  const { one } = KIND_WORDS[kind];
  return windowOf(place, {
    title: isNew ? `Add ${withArticle(one)}` : sentence(one),
    submit: { text: isNew ? 'Add' : 'Save', callbackId: ids.item.submit },
    blocks: [
      ...saysOnTop(says),
      input(fieldOf(place, 'text'), ASKED[kind], textInput({ value: values.text, lines: true, max: 1000 })),
      ...more(place, kind, values),
      actions(go('Back to the list', screenOfKind(kind)), ...(isNew ? [] : [remove(one)])),
    ],
  });
}

const ASKED: Record<ItemKind, string> = {
  risk: 'What could go wrong?',
  external: 'What is needed from others?',
  success: 'By what will you know that it worked?',
  acceptance: 'What must hold for it to be accepted?',
  done: 'What must hold for a story to be done?',
  deliverable: 'What is delivered?',
  metric: 'What is measured?',
  integration: 'What is merged at this step?',
};

function more(place: Place, kind: ItemKind, values: ItemValues): Block[] {
  const line = (field: string, label: string, value: string, hint?: string) =>
    input(fieldOf(place, field), label, textInput({ value, max: 500 }), {
      optional: true,
      ...(hint && { hint }),
    });
  const choice = (field: string, label: string, choices: readonly string[], chosen: string) =>
    input(
      fieldOf(place, field),
      label,
      select(
        choices.map((value) => ({ text: sentence(value), value })),
        chosen,
      ),
    );
  switch (kind) {
    case 'risk':
      return [
        choice('probability', 'How likely is it?', LEVELS, values.probability),
        choice('impact', 'How bad would it be?', LEVELS, values.impact),
        choice('response', 'What do you do about it?', RESPONSES, values.response),
        line(
          'mitigation',
          'Mitigation',
          values.mitigation,
          'What makes it less likely or less bad. Asked for where high meets high or medium.',
        ),
        line('contingency', 'Contingency', values.contingency, 'What you do if it happens.'),
      ];
    case 'external':
      return [
        line('from', 'From whom?', values.from),
        input(fieldOf(place, 'needed'), 'Needed by', date(values.needed), { optional: true }),
      ];
    case 'metric':
      return [line('baseline', 'Today it is', values.baseline), line('target', 'It shall be', values.target)];
    default:
      return [];
  }
}

function remove(one: string) {
  return button('Remove', ids.item.remove, {
    style: 'danger',
    confirm: {
      title: `Remove this ${one}?`,
      text: 'It goes out of the plan. What was planned before stays in its history.',
      ...{ yes: 'Remove', no: 'Keep it' },
    },
  });
}

function date(chosen: LocalDate | null) {
  return { type: 'datepicker' as const, action_id: INPUT, ...(chosen && { initial_date: chosen }) };
}
