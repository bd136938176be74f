import type { MultiStaticSelect, UsersSelect } from '@slack/types';
import { actions, context, INPUT, input, option, radio, textInput } from '../../../slack/blocks.ts';
import type { Modal } from '../../../slack/message.ts';
import type { Sprint, Unit } from '../../sprints/index.ts';
import { ids } from '../ids.ts';
import type { Place } from '../rules/index.ts';
import { backToPlan, fieldOf, saysOnTop, windowOf } from './frame.ts';

export interface BasicsShown {
  number: number;
  focus: string;
  unit: Unit;
  owner: string | null;
  demo: string;
  release: string;
  gate: string;
  /** The name of a template that was typed. */
  template: string;
  /** Ids of the sprints that must be closed before. */
  needs: readonly string[];
  /** Those that can be. */
  others: readonly Pick<Sprint, 'id' | 'name'>[];
  says?: string | undefined;
}

const MOST_OPTIONS = 100;

/** What a sprint is called and held to, besides goal and dates. */
export function basicsScreen(place: Place, shown: BasicsShown): Modal {
  const field = (name: string) => fieldOf(place, name);
  const long = (value: string) => textInput({ value, lines: true, max: 2000 });
  return windowOf(place, {
    title: 'Basics',
    submit: { text: 'Save', callbackId: ids.basics.submit },
    blocks: [
      ...saysOnTop(shown.says),
      context(`It is number ${shown.number} of the team.`),
      input(field('focus'), 'Focus', textInput({ value: shown.focus, max: 500 }), { optional: true }),
      input(field('owner'), 'Who answers for it?', person(shown.owner), { optional: true }),
      input(
        field('unit'),
        'Estimates in',
        radio(
          [
            { text: 'Story points', value: 'points' },
            { text: 'Hours', value: 'hours' },
          ],
          shown.unit,
        ),
      ),
      ...(shown.others.length > 0
        ? [
            input(field('needs'), 'Starts only after', several(shown), {
              optional: true,
              hint: 'These must be closed before.',
            }),
          ]
        : []),
      input(field('demo'), 'What is shown at the end?', long(shown.demo), { optional: true }),
      input(
        field('release'),
        'Release it works towards',
        textInput({ value: shown.release, max: 60, placeholder: 'MVP, Alpha, Beta, GA' }),
        {
          optional: true,
        },
      ),
      input(field('gate'), 'What must hold before anything is merged?', long(shown.gate), { optional: true }),
      input(
        field('template'),
        'Offer its goal to later sprints as',
        textInput({ value: shown.template, max: 75, placeholder: 'Name of a template' }),
        {
          optional: true,
        },
      ),
      actions(backToPlan()),
    ],
  });
}

function person(chosen: string | null): UsersSelect {
  return { type: 'users_select', action_id: INPUT, ...(chosen && { initial_user: chosen }) };
}

function several({ others, needs }: BasicsShown): MultiStaticSelect {
  const options = others.slice(0, MOST_OPTIONS).map(({ id, name }) => option({ text: name, value: id }));
  const initial = options.filter(({ value }) => needs.includes(value ?? ''));
  return {
    ...{ type: 'multi_static_select', action_id: INPUT, options },
    ...(initial.length > 0 && { initial_options: initial }),
  };
}
