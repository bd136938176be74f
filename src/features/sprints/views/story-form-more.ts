import { checkboxes, input, section, select, textInput } from '../../../slack/blocks.ts';
import type { Block } from '../../../slack/message.ts';
import { STORY_TYPES, typeWords } from '../rules/index.ts';
import type { StoryValues } from './story-form.ts';

const LONGEST = 3000;

const IMPACTS = [
  { text: '3 · massive', value: '3' },
  { text: '2 · high', value: '2' },
  { text: '1 · medium', value: '1' },
  { text: '0.5 · low', value: '0.5' },
  { text: '0.25 · minimal', value: '0.25' },
];

/** What few stories need. */
export function moreInputs(values: StoryValues): Block[] {
  const types = STORY_TYPES.map((type) => ({ text: typeWords(type), value: type }));
  const goal = [{ text: 'Without it the goal of the sprint is not met', value: 'yes' }];
  return [
    input('type', 'Type', select(types, values.type ?? 'feature')),
    optional('goal', 'Goal', checkboxes(goal, values.goal ?? [])),
    lines('notes', 'Notes', values.notes),
    lines('criteria', 'Acceptance criteria', values.criteria, 'One a line.'),
    lines(
      'tasks',
      'Tasks',
      values.tasks,
      'One a line, with hours at the end where you know them: “write the mapping 2h”.',
    ),
    optional(
      'dependencies',
      'Needs first',
      textInput({ value: values.dependencies ?? '', max: 500 }),
      'Keys of stories: ERP-002, ERP-004.',
    ),
    optional('epic', 'Epic', textInput({ value: values.epic ?? '', max: 100 })),
    lines(
      'paths',
      'Paths it owns',
      values.paths,
      'One pattern a line: src/erp/**. Stories side by side that own the same are reported.',
    ),
    section(
      '*RICE*: how many people it reaches in a quarter, how much it helps them, how sure that is, and person-months of work.',
    ),
    optional('reach', 'Reach', textInput({ value: values.reach ?? '', max: 12, placeholder: '500' })),
    optional('impact', 'Impact', select(IMPACTS, values.impact ?? undefined)),
    optional(
      'confidence',
      'Confidence in percent',
      textInput({ value: values.confidence ?? '', max: 5, placeholder: '80' }),
    ),
    optional('effort', 'Effort', textInput({ value: values.effort ?? '', max: 8, placeholder: '2' })),
  ];
}

function lines(field: string, label: string, value: StoryValues['notes'], hint?: string): Block {
  return optional(field, label, textInput({ lines: true, value: value ?? '', max: LONGEST }), hint);
}

function optional(field: string, label: string, element: Parameters<typeof input>[2], hint?: string): Block {
  return input(field, label, element, { optional: true, ...(hint && { hint }) });
}
