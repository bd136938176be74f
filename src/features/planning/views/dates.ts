import { actions, context, INPUT, input, section, select, textInput } from '../../../slack/blocks.ts';
import type { Block, Modal } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import type { LocalDate } from '../../../time/index.ts';
import { ids } from '../ids.ts';
import type { Place, Template } from '../rules/index.ts';
import { backToPlan, fieldOf, saysOnTop, windowOf } from './frame.ts';

export interface DatesShown {
  teamName: string;
  /** Of the sprint, or of the one that is about to be. */
  name: string;
  goal: string;
  startsOn: LocalDate | null;
  endsOn: LocalDate | null;
  length: string;
  /** What the goal of the last sprint was; '' without one. */
  lastGoal: string;
  templates: readonly Template[];
  /** Whether it is the first step of the short way. */
  isNew: boolean;
  says?: string | undefined;
}

export const LAST_GOAL = 'last';

/** The first step: what for, and when. */
export function datesScreen(place: Place, shown: DatesShown): Modal {
  const { isNew } = shown;
  const field = (name: string) => fieldOf(place, name);
  return windowOf(place, {
    title: 'Goal and dates',
    submit: { text: isNew ? 'Next: stories' : 'Save', callbackId: ids.dates.submit },
    blocks: [
      ...saysOnTop(shown.says),
      ...(isNew
        ? [
            context(
              `A new sprint of ${escapeMrkdwn(shown.teamName)}: goal and dates, stories, publish. Each step is saved.`,
            ),
          ]
        : []),
      input(field('goal'), 'What is it for?', textInput({ value: shown.goal, lines: true, max: 2000 }), {
        optional: true,
        hint: 'One sentence that says when the sprint was worth it.',
      }),
      ...startingPoints(shown),
      input(field('starts'), 'First day', date(shown.startsOn)),
      input(field('ends'), 'Last day', date(shown.endsOn), { optional: true }),
      input(
        field('length'),
        'Or how long',
        textInput({ value: shown.length, placeholder: '10 working days', max: 40 }),
        {
          optional: true,
          hint: 'The last day follows from it.',
        },
      ),
      input(field('name'), 'Name', textInput({ value: shown.name, max: 80 })),
      ...(isNew ? [] : [actions(backToPlan())]),
    ],
  });
}

/** Where there is a goal to begin from, in place of an empty field. */
function startingPoints({ lastGoal, templates }: DatesShown): Block[] {
  const choices = [
    ...(lastGoal === '' ? [] : [{ text: 'The last sprint’s goal', value: LAST_GOAL }]),
    ...templates.slice(0, 99).map(({ id, name }) => ({ text: name, value: id })),
  ];
  if (choices.length === 0) return [];
  const from = { ...select(choices, undefined, 'Choose a goal'), action_id: ids.dates.template };
  return [section('Begin from one you had:', from)];
}

function date(chosen: LocalDate | null) {
  return { type: 'datepicker' as const, action_id: INPUT, ...(chosen && { initial_date: chosen }) };
}
