import type { Plan, StoryType } from '../plan.ts';
import { agreedPart } from './agreed.ts';
import { facts, joined, type Part, paragraphs, table, titled } from './blocks.ts';
import { carriedPart } from './carried.ts';
import { escapeLine } from './escape.ts';
import { storiesPart } from './stories.ts';
import { count, STATE_WORDS, TYPE_WORDS, yesOrNo } from './words.ts';

const TYPES: StoryType[] = ['feature', 'performance', 'debt', 'bug'];

/**
 * The whole plan as Markdown (CommonMark with tables and checklists), to be read by people and read back without loss
 * but for the breaks of lines within a table, a list or a title. The same plan gives the same text, and nothing that
 * somebody wrote can break a table, end a heading or become a link. Sections that hold nothing are left out.
 */
export function writePlan(plan: Plan): string {
  const whole = [
    `# ${escapeLine(planTitle(plan))}`,
    titled(2, 'Goal', paragraphs(plan.goal)),
    titled(2, 'Basics', basics(plan)),
    titled(2, 'Capacity', ...capacity(plan)),
    storiesPart(plan.stories, plan.unit === 'points' ? 'Points' : 'Hours'),
    carriedPart(plan),
    agreedPart(plan),
  ];
  return `${joined(whole)}\n`;
}

/** 'Sprint 12', with its name where it has another: 'Sprint 12: Checkout'. As plain text. */
function planTitle({ number, name }: Pick<Plan, 'number' | 'name'>): string {
  const usual = `Sprint ${number}`;
  return name.trim() === '' || name === usual ? usual : `${usual}: ${name}`;
}

function basics(plan: Plan): Part {
  return facts({
    Team: escapeLine(plan.team),
    State: STATE_WORDS[plan.state],
    Starts: plan.startsOn ?? '',
    Ends: plan.endsOn ?? '',
    Owner: escapeLine(plan.owner ?? ''),
    Focus: escapeLine(plan.focus),
    Unit: plan.unit,
    After: plan.prerequisites.map(escapeLine).join(', '),
    Release: escapeLine(plan.release),
    'Demo goal': escapeLine(plan.demoGoal),
    'Merge gate': escapeLine(plan.mergeGate),
    'Daily risk check': yesOrNo(plan.hasRiskCheck),
  });
}

function capacity({ capacity, unit }: Plan): Part[] {
  const { total, pointsPerDay, allocation, people } = capacity;
  const rows = people.map(({ name, days, isSet, capacity: own, planned }) => [
    escapeLine(name),
    `${count(days)}${isSet ? ' (set)' : ''}`,
    count(own),
    count(planned),
  ]);
  return [
    facts({
      Capacity: `${count(total)} ${unit}`,
      'Per person and day': pointsPerDay === null ? '' : count(pointsPerDay),
      Allocation: TYPES.map((type) => `${TYPE_WORDS[type]} ${count(allocation[type])} %`).join(', '),
    }),
    table(['Who', 'Days', 'Capacity', 'Planned'], rows),
  ];
}
