import { actions, context, divider, input, section, textInput } from '../../../slack/blocks.ts';
import type { Block, Modal } from '../../../slack/message.ts';
import {
  type Capacity,
  estimateWords,
  HOURS_PER_DAY,
  type MemberCapacity,
  type StoryType,
  sharesOf,
  totalsOf,
  typeWords,
} from '../../sprints/index.ts';
import { ids } from '../ids.ts';
import { ALLOCATED, daysWords, type Place, usualDays } from '../rules/index.ts';
import { backToPlan, fieldOf, saysOnTop, windowOf } from './frame.ts';
import type { Plan } from './plan.ts';
import { totals } from './totals.ts';
import { countOf, short } from './words.ts';

/** As many fields as fit beside the rest. */
export const MOST_MEMBERS = 80;

export interface CapacityShown extends Plan {
  /** What was typed and not taken, by field. */
  typed: ReadonlyMap<string, string>;
  /** Where a member's days are written. */
  daysField(userId: string): string;
  says?: string | undefined;
}

/** Who can do how much, and for what. */
export function capacityScreen(place: Place, shown: CapacityShown): Modal {
  const { capacity } = shown;
  return windowOf(place, {
    title: 'Capacity',
    submit: { text: 'Save', callbackId: ids.capacity.submit },
    blocks: [
      ...saysOnTop(shown.says),
      ...totals(shown),
      context(capacitySum(capacity)),
      ...paceInput(place, shown),
      divider(),
      section(
        `*Days* · ${capacity.workingDays === 0 ? 'no dates yet' : `${daysWords(capacity.workingDays)} in the sprint`}`,
      ),
      ...capacity.members.slice(0, MOST_MEMBERS).map((member) => memberInput(place, member, shown)),
      ...(capacity.members.length > MOST_MEMBERS
        ? [context(`${capacity.members.length - MOST_MEMBERS} more follow their calendars.`)]
        : []),
      divider(),
      section('*Allocation* · the four add up to 100'),
      ...ALLOCATED.map((type) => shareInput(place, type, shown)),
      actions(backToPlan()),
    ],
  });
}

/** '43 days × 0.9 points = 38.7 points'. */
function capacitySum({ days, perDay, unit, total }: Capacity): string {
  return `${countOf(short(days), 'day')} × ${estimateWords(perDay.amount, unit)} = ${estimateWords(short(total), unit)}`;
}

function paceInput(place: Place, { capacity, sprint, typed }: CapacityShown): Block[] {
  const { perDay } = capacity;
  if (perDay.source === 'hours') return [context(`A day is ${HOURS_PER_DAY} hours.`)];
  const value = typed.get('pace') ?? (sprint.pointsPerDay === null ? '' : String(sprint.pointsPerDay));
  return [
    input(
      fieldOf(place, 'pace'),
      'Points that one person does on one day',
      textInput({ value, max: 10, placeholder: String(perDay.amount) }),
      { optional: true, hint: `Left empty it is ${sourceWords(perDay)}.` },
    ),
  ];
}

function sourceWords(perDay: Capacity['perDay']): string {
  switch (perDay.source) {
    case 'average':
      return perDay.sprints === 1
        ? `${perDay.amount}, as in the last sprint`
        : `${perDay.amount}, the average of the last ${perDay.sprints} sprints`;
    case 'usual':
      return '1 until a sprint has been closed';
    default:
      return 'what the last sprints came to, or 1 before the first';
  }
}

function memberInput(place: Place, member: MemberCapacity, { typed, daysField }: CapacityShown): Block {
  const field = daysField(member.userId);
  return input(
    fieldOf(place, field),
    member.name,
    textInput({ value: typed.get(field) ?? String(member.days), max: 6 }),
    { hint: calendarWords(member) },
  );
}

/** '10 working days, 2 of them away'. */
function calendarWords(member: MemberCapacity): string {
  const { workingDays, daysAway, isSet } = member;
  const away = daysAway > 0 ? `, away on ${daysAway} of them` : '';
  const set = isSet ? ` The calendar says ${usualDays(member)}.` : '';
  return `${daysWords(workingDays)}${away}.${set}`;
}

function shareInput(place: Place, type: StoryType, { sprint, stories, typed }: CapacityShown): Block {
  const { byType, chosen } = totalsOf(stories);
  const share = Math.round(sharesOf({ byType, chosen })[type]);
  return input(
    fieldOf(place, type),
    `${typeWords(type)}, %`,
    textInput({ value: typed.get(type) ?? String(sprint.allocation[type]), max: 4 }),
    {
      hint:
        chosen === 0
          ? 'No story is estimated yet.'
          : `Of the stories chosen: ${share} %, ${estimateWords(short(byType[type]), sprint.unit)}.`,
    },
  );
}
