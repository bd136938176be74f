import {
  button,
  checkboxes,
  context,
  INPUT,
  input,
  plain,
  section,
  select,
  textInput,
} from '../../../slack/blocks.ts';
import type { Block, Modal } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { sentence } from '../../../slack/words.ts';
import { type Weekday, weekdayName } from '../../../time/index.ts';
import { HELD_ROLES, roleName, type Team } from '../../teams/index.ts';
import { ids } from '../ids.ts';
import { kindName, LEAST_WORKING_DAYS, type Rule } from '../rules/index.ts';
import { daysWords, lengthWords, whoWords, zoneWords } from './words.ts';

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const WEEKS = ['1', '2', '3', '4'];

/** The order in which a sprint has them. */
const IN_A_SPRINT = ['planning', 'integration', 'mid-sprint', 'refinement', 'review', 'retrospective'];

/** All rules of a team, each with a way to change it. */
export function rulesModal(team: Pick<Team, 'id' | 'name' | 'timeZone'>, rules: readonly Rule[]): Modal {
  const inOrder = rules.toSorted((a, b) => IN_A_SPRINT.indexOf(a.kind) - IN_A_SPRINT.indexOf(b.kind));
  return {
    type: 'modal',
    title: plain('Ceremonies', 24),
    close: plain('Done', 24),
    blocks: [
      section(
        `The meetings on the calendar of each sprint of *${escapeMrkdwn(team.name)}*, in ${zoneWords(team.timeZone)}.`,
      ),
      ...inOrder.map((rule) => {
        const { kind } = rule;
        const value = JSON.stringify({ teamId: team.id, kind });
        const change = button('Change', ids.rules.edit, { value, label: `Change the ${kindName(kind)}` });
        return section(`*${sentence(kindName(kind))}*\n${ruleWords(rule)}`, change);
      }),
      context(
        'One on a day off is held on the working day before it. The daily standup is set with `/standup setup`.',
      ),
    ],
  };
}

/** 'On Tue, Wed and Thu at 14:00, 30 min, everyone' */
function ruleWords({ isOn, days, startsAt, minutes, who }: Rule): string {
  if (!isOn) return 'Off';
  const least = days.on === 'week' ? `; only in sprints of ${LEAST_WORKING_DAYS} working days or more` : '';
  return `${sentence(daysWords(days))} at ${startsAt}, ${lengthWords(minutes)}, ${whoWords(who)}${least}`;
}

/** One rule. */
export function ruleModal(teamId: string, rule: Rule, zone: string): Modal {
  const { kind, isOn, startsAt, minutes, who } = rule;
  return {
    type: 'modal',
    callback_id: ids.rules.submit,
    private_metadata: JSON.stringify({ teamId, kind }),
    title: plain(sentence(kindName(kind)), 24),
    submit: plain('Save', 24),
    close: plain('Cancel', 24),
    blocks: [
      input(
        'isOn',
        'Held',
        checkboxes([{ text: 'On the calendar of each sprint', value: 'yes' }], isOn ? ['yes'] : []),
        {
          optional: true,
        },
      ),
      ...dayInputs(rule),
      input('time', `At, in ${zoneWords(zone)}`, {
        ...{ type: 'timepicker', action_id: INPUT, initial_time: startsAt },
      }),
      input('length', 'How long', textInput({ value: lengthWords(minutes), max: 20 })),
      input('who', 'Who comes', checkboxes(participants(), [...who]), {
        hint: 'With everyone it is announced in the team’s channel, else by direct message to those who come.',
      }),
    ],
  };
}

function dayInputs({ days }: Rule): Block[] {
  switch (days.on) {
    case 'first':
    case 'last':
      return [section(`Held ${daysWords(days)} of the sprint that is a working day.`)];
    case 'week':
      return [
        input('day', 'On', select(weekdays(), String(days.day))),
        input(
          'week',
          'Of week',
          select(
            WEEKS.map((week) => ({ text: week, value: week })),
            String(days.week),
          ),
          {
            hint: `Only in sprints of ${LEAST_WORKING_DAYS} working days or more.`,
          },
        ),
      ];
    case 'weekly':
      return [input('days', 'On', checkboxes(weekdays(), days.days.map(String)))];
  }
}

function weekdays() {
  return WEEKDAYS.map((day) => ({ text: weekdayName(day), value: String(day) }));
}

function participants() {
  return [
    { text: 'Everyone in the team', value: 'everyone' },
    ...HELD_ROLES.map((role) => ({ text: sentence(roleName(role)), value: role as string })),
  ];
}
