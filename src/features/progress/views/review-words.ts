import { escapeMrkdwn, shorten } from '../../../slack/mrkdwn.ts';
import { listOf, quoted } from '../../../slack/words.ts';
import { formatSpan } from '../../../time/index.ts';
import type { BlockersCost } from '../../blockers/index.ts';
import {
  estimateWords,
  roundAmount,
  type Sprint,
  type SprintItem,
  STORY_TYPES,
  type StoryType,
  typeWords,
  type Unit,
} from '../../sprints/index.ts';
import {
  type Average,
  completionOf,
  type GoalOutcome,
  isMetItem,
  isOverTarget,
  SPRINTS_AVERAGED,
  TARGET,
} from '../rules/index.ts';

const TARGET_WORDS = `${TARGET * 100} %`;

/** '38 of 40 points completed (95 %), over the target of 90 %.' */
export function completionWords(
  { committed, done }: { committed: number; done: number },
  unit: Unit,
): string {
  const completion = completionOf({ committed, done });
  if (completion === null)
    return `${estimateWords(done, unit)} completed; nothing was estimated when it began.`;
  const numbers = `${roundAmount(done)} of ${estimateWords(committed, unit)} completed (${percent(completion)})`;
  return isOverTarget(completion)
    ? `${numbers}, over the target of ${TARGET_WORDS}.`
    : `${numbers}; the target is over ${TARGET_WORDS}.`;
}

/** Rounded, but never up to the target where it was not passed, nor down to it where it was. */
function percent(share: number): string {
  const whole = Math.round(share * 100);
  const isSame = isOverTarget(whole / 100) === isOverTarget(share);
  return `${isSame ? whole : Math.round(share * 1000) / 10} %`;
}

const MOST_NAMED = 5;

/** Whether the goal was met, and by what that is told; as mrkdwn. */
export function goalWords({ goal }: Pick<Sprint, 'goal'>, outcome: GoalOutcome): string {
  const { isMet, done, openKeys, met, unmet } = outcome;
  const named = goal === '' ? '' : `: ${quoted(goal, 500)}`;
  if (isMet === null) {
    return goal === ''
      ? ''
      : `Goal${named}. It has no goal story and no success criterion, so nothing tells whether it was met.`;
  }
  const [stories, criteria] = [done + openKeys.length, met + unmet.length];
  const told = [
    ...(stories > 0 ? [`${done} of ${stories} goal ${stories === 1 ? 'story' : 'stories'} done`] : []),
    ...(criteria > 0
      ? [`${met} of ${criteria} success ${criteria === 1 ? 'criterion' : 'criteria'} met`]
      : []),
  ];
  const missing = [...openKeys.map(escapeMrkdwn), ...unmet.map((text) => quoted(text, 100))];
  const open = missing.length > 0 ? ` Open: ${listOf(missing, MOST_NAMED)}.` : '';
  return `*Goal ${isMet ? 'met' : 'not met'}*${named}. ${told.join(', ')}.${open}`;
}

/** Acceptance criteria and deliverables, a line each where there are any. */
export function metLines(items: readonly SprintItem[]): string[] {
  const line = (kind: 'acceptance' | 'deliverable', words: (met: number, of: number) => string) => {
    const own = items.filter((item) => item.kind === kind);
    if (own.length === 0) return [];
    const unmet = own.filter((item) => !isMetItem(item));
    const open =
      unmet.length > 0
        ? ` Open: ${listOf(
            unmet.map(({ text }) => quoted(text, 100)),
            MOST_NAMED,
          )}.`
        : '';
    return [`${words(own.length - unmet.length, own.length)}.${open}`];
  };
  return [
    ...line(
      'acceptance',
      (met, of) => `${met} of ${of} acceptance ${of === 1 ? 'criterion' : 'criteria'} met`,
    ),
    ...line(
      'deliverable',
      (met, of) => `${met} of ${of} ${of === 1 ? 'deliverable' : 'deliverables'} delivered`,
    ),
  ];
}

/** '• Orders a day: 97, before 40, target 120'; as mrkdwn. */
export function metricLines(items: readonly SprintItem[]): string[] {
  return items.flatMap((item) => {
    if (item.kind !== 'metric') return [];
    const { text, value, baseline, target } = item;
    const parts = [
      value === '' ? 'not written down yet' : `*${escapeMrkdwn(shorten(value, 100))}*`,
      ...(baseline === '' ? [] : [`before ${escapeMrkdwn(shorten(baseline, 100))}`]),
      ...(target === '' ? [] : [`target ${escapeMrkdwn(shorten(target, 100))}`]),
    ];
    return [`• ${escapeMrkdwn(shorten(text, 200))}: ${parts.join(', ')}`];
  });
}

/** '🚧 3 blockers cost 1.5 story-days; …', as mrkdwn; times are the team's working time. */
export function costWords(cost: BlockersCost): string {
  const { count, open, acknowledgeMs, resolveMs, storyDays, longest } = cost;
  if (count === 0) return '🚧 No blocker held anybody up.';
  const named = longest.map(
    ({ number, title, openMs }) => `#${number} ${escapeMrkdwn(shorten(title, 60))} (${workingSpan(openMs)})`,
  );
  const took = [
    ...(acknowledgeMs === null ? [] : [`taken after ${workingSpan(acknowledgeMs)}`]),
    ...(resolveMs === null ? [] : [`resolved after ${workingSpan(resolveMs)}`]),
  ];
  const blockers = `🚧 ${count} ${count === 1 ? 'blocker' : 'blockers'}${open > 0 ? ` (${open} still open)` : ''}`;
  const how = took.length > 0 ? `, ${took.join(', ')}${count > 1 ? ' (medians of working time)' : ''}` : '';
  const worst = count > named.length ? `Longest: ${named.join(', ')}` : named.join(', ');
  return `${blockers}${storyDays > 0 ? ` cost ${storyDaysWords(storyDays)}` : ''}${how}. ${worst}.`;
}

/** '1.5 story-days', '1 story-day'. */
export function storyDaysWords(days: number): string {
  const rounded = Math.round(days * 10) / 10;
  if (rounded === 0) return 'under 0.1 story-days';
  return `${rounded} ${rounded === 1 ? 'story-day' : 'story-days'}`;
}

const HOUR_MS = 3_600_000;

/** '9 h', '1 h 20 min': a working day is no 24 hours, so hours are the largest unit. */
function workingSpan(ms: number): string {
  const hours = Math.floor(ms / HOUR_MS);
  return hours < 24 ? formatSpan(ms) : `${hours} h`;
}

/** 'Velocity 34 points; 31 on average in the three sprints before.', and by type where there is more than one. */
export function velocityWords(
  completed: number,
  byType: Record<StoryType, number>,
  { average, unit }: { average: Average | null; unit: Unit },
): string {
  const own = `Velocity ${estimateWords(completed, unit)}`;
  if (average === null) return `${own}. No sprint was closed before it, so there is no average yet.`;
  const { sprints } = average;
  const before =
    sprints === 1
      ? 'in the sprint before'
      : `on average in the ${sprints === SPRINTS_AVERAGED ? 'three' : 'two'} sprints before`;
  return `${own}; ${averageAmount(average.completed)} ${before}.${typesWords(byType, average.byType)}`;
}

/** ' By type: Feature 26 (24 before), Bug 8 (7 before).'; '' where all is of one type. */
function typesWords(own: Record<StoryType, number>, before: Record<StoryType, number>): string {
  const types = STORY_TYPES.filter((type) => own[type] > 0 || before[type] > 0);
  if (types.length < 2) return '';
  const said = types.map(
    (type) => `${typeWords(type)} ${roundAmount(own[type])} (${averageAmount(before[type])} before)`,
  );
  return ` By type: ${said.join(', ')}.`;
}

/** To one decimal: an average says no more. */
export function averageAmount(amount: number): number {
  return Math.round(amount * 10) / 10;
}
