import type { InputBlock } from '@slack/types';
import { INPUT, input, option, plain, radio, select, textInput } from '../../../slack/blocks.ts';
import { oneLine } from '../../../slack/words.ts';
import { ids } from '../ids.ts';
import { MOODS } from '../rules/questions.ts';
import type { Line, Question } from '../rules/types.ts';

const OPTIONS_IN_A_SELECT = 100;
const RADIOS = 5;

export function questionInput(
  question: Question,
  field: string,
  given: { value: string | undefined; decides: boolean },
): InputBlock {
  const block = input(field, question.text, elementOf(question, given.value), {
    optional: !question.isRequired,
  });
  if (!given.decides) return block;
  return { ...block, dispatch_action: true, element: { ...block.element, action_id: ids.question.answer } };
}

function elementOf(question: Question, value: string | undefined): InputBlock['element'] {
  const given = value === undefined ? {} : { value };
  switch (question.kind) {
    case 'text':
      return textInput({ lines: true, max: 3000, ...given });
    case 'number':
      return textInput({ placeholder: 'A number', max: 20, ...given });
    case 'mood':
      return radio([...MOODS], value);
    case 'choice': {
      const choices = question.choices.map((choice) => ({ text: choice, value: choice }));
      return choices.length > RADIOS ? select(choices, value, 'Choose one') : radio(choices, value);
    }
  }
}

/** Checkboxes have no menu of their own, so what is not wanted any more is chosen here. */
export function dropSelect(field: string, lines: readonly Line[], dropped: readonly string[]): InputBlock {
  const options = lines
    .slice(0, OPTIONS_IN_A_SELECT)
    .map((line) => option({ text: oneLine(line.text), value: line.id }));
  const initial = options.filter(({ value }) => dropped.includes(value ?? ''));
  return input(
    field,
    'Not needed any more',
    {
      type: 'multi_static_select',
      action_id: INPUT,
      options,
      placeholder: plain('Lines to drop, not to carry over'),
      ...(initial.length > 0 && { initial_options: initial }),
    },
    { optional: true },
  );
}
