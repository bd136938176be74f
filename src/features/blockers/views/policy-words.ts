import { section } from '../../../slack/blocks.ts';
import type { Message } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { listOf } from '../../../slack/words.ts';
import { formatWeekdays } from '../../../time/index.ts';
import type { DryRun, Gap, PlannedStep, Policy, Step } from '../../escalations/index.ts';
import type { Person } from '../../workspaces/index.ts';
import { stepsAheadWords, targetWords } from './steps.ts';
import { type Moment, when } from './words.ts';

type People = ReadonlyMap<string, Person>;

/** 'After 4 h: team lead, again every 2 h, 3 times'. */
export function stepSentence({ afterHours, tell, repeat }: Step, people: People): string {
  const again = repeat
    ? `, again every ${repeat.everyHours} h, ${repeat.times === 1 ? 'once' : `${repeat.times} times`}`
    : '';
  return `After ${afterHours} h: ${targetWords(tell, people)}${again}`;
}

function hoursSentence({ hours }: Policy): string {
  return hours === 'working'
    ? "Hours are the team's working hours: nights, weekends and public holidays do not count."
    : 'Hours are all hours of the day.';
}

/** What the policy would do, a line each. */
function dryRunLines(run: DryRun, people: People, moment: Moment): string[] {
  return [
    `*Raised now:* ${stepsWords(run.now, people, moment)}`,
    `*Raised ${when(run.fridayAt, moment)}:* ${stepsWords(run.friday, people, moment)}`,
    gapsLine(run.gaps),
  ];
}

function stepsWords(steps: PlannedStep[], people: People, moment: Moment): string {
  return steps.length > 0 ? `${stepsAheadWords(steps, people, moment)}.` : 'nobody is told.';
}

function gapsLine(gaps: Gap[]): string {
  if (gaps.length === 0) return '*Somebody on the ladder can be reached at every hour of the week.*';
  const parts = gaps.map(({ days, ranges }) => `${formatWeekdays(days)} ${rangesWords(ranges)}`);
  return `*Nobody on the ladder can be reached:* ${parts.join('; ')}. A step that falls there waits; a critical blocker does not.`;
}

function rangesWords(ranges: Gap['ranges']): string {
  const [first] = ranges;
  if (ranges.length === 1 && first?.from === '00:00' && first.to === '24:00') return 'all day';
  return listOf(ranges.map(({ from, to }) => `${from}–${to}`));
}

/** A policy, and what it would do. */
export function policyMessage(
  title: string,
  policy: Policy,
  run: DryRun,
  people: People,
  moment: Moment,
): Message {
  const steps = policy.steps.map((step) => `• ${stepSentence(step, people)}`);
  const blocks = [
    [`*${escapeMrkdwn(title)}*`, ...steps, hoursSentence(policy)],
    dryRunLines(run, people, moment),
  ].map((lines) => lines.join('\n'));
  return { text: blocks.join('\n'), blocks: blocks.map((text) => section(text)) };
}
