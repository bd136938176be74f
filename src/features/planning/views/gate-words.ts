import { bold, dateTime, escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { listOf, quoted } from '../../../slack/words.ts';
import { formatWhen } from '../../../time/index.ts';
import { estimateWords, roundAmount } from '../../sprints/index.ts';
import { roleName } from '../../teams/index.ts';
import { dayCount, GATE_ROLES, type Gate } from '../rules/index.ts';
import type { GateStanding, ShareStanding, Standing } from './standing.ts';
import { countOf, datesOf, personName } from './words.ts';

const LONGEST_GOAL = 500;
const MOST_NAMED = 8;
const MOST_CHANGES = 6;

/** 'today 13:12' in the reader's own zone. */
export function when(at: Date, { now, zone }: Pick<Standing, 'now' | 'zone'>): string {
  return dateTime(at, '{date_short_pretty} {time}', formatWhen(at, { now, zone }));
}

/** '*Sprint 4* · Mon 2 Mar – Fri 13 Mar · 10 working days' */
export function planHead({ sprint, capacity }: Standing): string {
  const days = capacity.workingDays > 0 ? ` · ${countOf(capacity.workingDays, 'working day')}` : '';
  return `${bold(sprint.name)} · ${datesOf(sprint)}${days}`;
}

export function goalLine({ sprint }: Pick<Standing, 'sprint'>): string[] {
  return sprint.goal.trim() === '' ? [] : [`Goal: ${quoted(sprint.goal, LONGEST_GOAL)}`];
}

/** '3 risks · 1 external dependency' */
export function carriedWords({ items }: Pick<Standing, 'items'>): string[] {
  const risks = items.filter(({ kind }) => kind === 'risk').length;
  const external = items.filter(({ kind }) => kind === 'external').length;
  return [
    ...(risks > 0 ? [countOf(risks, 'risk')] : []),
    ...(external > 0 ? [countOf(external, 'external dependency', 'external dependencies')] : []),
  ];
}

/** 'Business approval (product manager)' */
export function gateName(gate: Gate): string {
  return `${gate === 'business' ? 'Business' : 'Technical'} approval (${roleName(GATE_ROLES[gate])})`;
}

/** 'Business approval: Priya, today 10:00', 'Technical approval: waits for Omar' */
function gateLine(standing: GateStanding, plan: Pick<Standing, 'people' | 'now' | 'zone'>): string {
  const { gate, state, decision } = standing;
  const name = gate === 'business' ? 'Business approval' : 'Technical approval';
  const [first] = standing.holders;
  const asked = first ? personName(first, plan.people) : 'nobody';
  if (state === 'open' || !decision) return `${name}: waits for ${asked}`;
  const who = personName(decision.byUserId, plan.people);
  if (state === 'approved') return `${name}: ${who}, ${when(decision.at, plan)}`;
  if (state === 'sent-back') return `${name}: sent back by ${who}, ${quoted(decision.comment)}`;
  const verb = decision.verdict === 'approved' ? 'approved' : 'sent it back';
  return `${name}: ${who} ${verb}, and since then ${changesWords(standing.changes)}; waits for ${asked}`;
}

/** How the gates stand, a line each; once it runs only who approved it. */
export function gateLines(plan: Standing): string[] {
  if (plan.sprint.state === 'published') return plan.gates.map((gate) => gateLine(gate, plan));
  const approved = plan.gates.flatMap(({ decision }) =>
    decision?.verdict === 'approved' ? [decision.byUserId] : [],
  );
  const names = [...new Set(approved)].map((id) => personName(id, plan.people));
  return names.length > 0 ? [`Approved by ${listOf(names)}`] : [];
}

/**
 * Who has not said yes to their share; '' where everybody has, and once it is cancelled. What changes once it runs was said
 * yes to.
 */
export function sharesLine({ shares, people, sprint }: Standing): string {
  if (sprint.state === 'cancelled') return '';
  const name = ({ userId }: ShareStanding) => personName(userId, people);
  const isOpen = ({ state }: ShareStanding) =>
    state === 'open' || (state === 'changed' && sprint.state === 'published');
  const open = shares.filter(isOpen).map(name);
  const refused = shares.filter(({ state }) => state === 'refused');
  return [
    ...(open.length > 0 ? [`Not confirmed yet: ${listOf(open, MOST_NAMED)}`] : []),
    ...refused
      .slice(0, MOST_NAMED)
      .map((one) => `${name(one)}: not like this, ${quoted(one.answer?.reason ?? '')}`),
  ].join(' · ');
}

/** 'ERP-004 (5 points) came in and the goal changed', escaped. */
export function changesWords(changes: readonly string[]): string {
  return listOf(
    changes.map((words) => escapeMrkdwn(words)),
    MOST_CHANGES,
  );
}

/** '9 of 9 points in 2 stories, 9 days' */
export function shareWords({ userId, share }: ShareStanding, { capacity, totals }: Standing): string {
  const mine = roundAmount(totals.byMember.get(userId) ?? 0);
  const amount = capacity.members.find((member) => member.userId === userId)?.amount ?? 0;
  const stories = countOf(share.stories.length, 'story', 'stories');
  return `${mine} of ${estimateWords(amount, capacity.unit)} in ${stories}, ${dayCount(share.days)}`;
}
