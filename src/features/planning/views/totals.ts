import { context, section } from '../../../slack/blocks.ts';
import type { Block } from '../../../slack/message.ts';
import { nameBefore } from '../../../slack/mrkdwn.ts';
import {
  type Capacity,
  estimateWords,
  type Story,
  totalsOf,
  typeWords,
  type Unit,
} from '../../sprints/index.ts';
import { nameOf } from '../../workspaces/index.ts';
import { ALLOCATED } from '../rules/index.ts';
import type { People, Plan } from './plan.ts';
import { short } from './words.ts';

const MOST_NAMED = 4;

/** What is chosen against what can be done: on every screen on which one chooses. */
export function totals({
  stories,
  capacity,
  people,
}: Pick<Plan, 'stories' | 'capacity' | 'people'>): Block[] {
  const line = section(totalsWords(stories, capacity, people));
  return capacity.total === 0 ? [line] : [line, context(byTypeWords(stories, capacity))];
}

/** '28 of 40 points · 2 not estimated · Dana 12 of 9'. */
export function totalsWords(stories: readonly Story[], capacity: Capacity, people: People): string {
  const { chosen, unestimated, unassigned, byMember } = totalsOf(stories);
  const { unit, total } = capacity;
  const isOver = chosen > total;
  const parts = [
    sumWords(chosen, capacity),
    ...(isOver && total > 0 ? [`${estimateWords(short(chosen - total), unit)} over capacity`] : []),
    ...(unestimated > 0 ? [`${unestimated} not estimated`] : []),
    ...overloaded(byMember, capacity, people),
    ...(unassigned > 0 ? [`${estimateWords(unassigned, unit)} without an owner`] : []),
  ];
  const sign = isOver && capacity.workingDays > 0 ? '🟡 ' : '';
  return `${sign}${parts.join(' · ')}`;
}

function sumWords(chosen: number, { unit, total, workingDays }: Capacity): string {
  if (total > 0) return `*${short(chosen)} of ${estimateWords(short(total), unit)}*`;
  const sum = `*${estimateWords(chosen, unit)}*`;
  if (workingDays === 0) return `${sum}; the capacity shows once there are dates`;
  return `${sum} and no capacity: nobody has a working day in these dates`;
}

/** 'Dana 12 of 9', most overloaded first. */
function overloaded(
  byMember: ReadonlyMap<string, number>,
  { members, workingDays }: Capacity,
  people: People,
): string[] {
  if (workingDays === 0) return [];
  const amounts = new Map(members.map(({ userId, amount }) => [userId, amount]));
  const over = [...byMember]
    .map(([userId, load]) => ({ userId, load, amount: amounts.get(userId) ?? 0 }))
    .filter(({ load, amount }) => load > amount)
    .sort((a, b) => b.load - b.amount - (a.load - a.amount));
  const words = over
    .slice(0, MOST_NAMED)
    .map(
      ({ userId, load, amount }) =>
        `${nameBefore(nameOf(people, userId))} ${short(load)} of ${short(amount)}`,
    );
  return over.length > MOST_NAMED ? [...words, `${over.length - MOST_NAMED} more over`] : words;
}

/** 'Feature 18 of 24 · Performance 6 of 8 · …': what the stories make beside what the allocation gives. */
function byTypeWords(
  stories: readonly Story[],
  { byType: given, unit }: Pick<Capacity, 'byType' | 'unit'>,
): string {
  const { byType } = totalsOf(stories);
  return ALLOCATED.map(
    (type) => `${typeWords(type)} ${short(byType[type])} of ${amountOf(given[type], unit)}`,
  ).join(' · ');
}

function amountOf(amount: number, unit: Unit): string {
  return unit === 'hours' ? `${short(amount)} h` : `${short(amount)}`;
}
