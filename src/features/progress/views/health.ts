import { actions, section } from '../../../slack/blocks.ts';
import type { Message } from '../../../slack/message.ts';
import { bold, nameBefore, shorten } from '../../../slack/mrkdwn.ts';
import { formatDay, type LocalDate } from '../../../time/index.ts';
import { boardButton, estimateWords, roundAmount, type Sprint } from '../../sprints/index.ts';
import { type Level, percentBehind } from '../rules/index.ts';

/** What a line on a sprint says. */
export interface Standing {
  sprint: Pick<Sprint, 'name' | 'unit' | 'state' | 'endsOn'>;
  today: LocalDate;
  level: Level | null;
  behind: number;
  plan: number;
  done: number;
  committed: number;
  scope: number;
  stories: { count: number; done: number; unestimated: number };
  reasons: readonly string[];
  contingency: readonly string[];
}

const SIGNS: Record<Level, string> = { green: '🟢', yellow: '🟡', red: '🔴' };
const REASONS_SHOWN = 2;

export function levelSign(level: Level | null): string {
  return level === null ? '' : SIGNS[level];
}

/**
 * '🟡 23 of 40 points done (58 %, usually 34 a sprint), 13 % behind: ERP-002 waits for #12 staging DB', as mrkdwn.
 *
 * @param options `average`: what the team's last sprints came to
 */
export function healthLine(
  standing: Standing,
  { isNamed, average = null }: { isNamed: boolean; average?: number | null },
): string {
  const { sprint, level, stories } = standing;
  const name = isNamed ? `${nameBefore(shorten(sprint.name, 60))}: ` : '';
  if (sprint.state === 'closed') return `${name}${doneWords(standing)}, and closed`;
  if (stories.count === 0) return `${name}no story is in it`;
  const sign = levelSign(level);
  return [sign, `${name}${doneWords(standing, average)}${howItGoes(standing)}`].filter(Boolean).join(' ');
}

/** How a sprint stands, as somebody sees it who asked. */
export interface ShownHealth extends Standing {
  sprint: Standing['sprint'] & Pick<Sprint, 'id'>;
  /** 'day 8 of 10' */
  day: string;
  /** How it will probably end, and how good such words were, as lines. */
  forecast: readonly string[];
}

/** How a sprint stands and why, whole, for one person. */
export function healthMessage(standing: ShownHealth): Message {
  const { sprint, day, reasons, committed, plan, contingency, forecast } = standing;
  const text = [
    `${bold(shorten(sprint.name, 80))} · ${day}`,
    healthLine({ ...standing, reasons: [] }, { isNamed: false }),
    ...(committed > 0
      ? [
          `By the plan ${tenths(plan)} of the ${estimateWords(committed, sprint.unit)} committed would be done.`,
        ]
      : []),
    ...(reasons.length > 0 ? ['Why:', ...reasons.map((reason) => `• ${reason}`)] : []),
    ...forecast,
    ...[contingencyWords(contingency)].filter(Boolean),
  ].join('\n');
  return { text, blocks: [section(text), actions(boardButton(sprint))] };
}

/** '12.5': what a plan comes to on a day. */
export function tenths(amount: number): string {
  return String(Math.round(amount * 10) / 10);
}

/** 'Contingency on the plan: “reduce scope first”.'; empty where there is none. */
export function contingencyWords(contingency: readonly string[]): string {
  const [first] = contingency;
  return first === undefined ? '' : `Contingency on the plan: ${first}.`;
}

/** '23 of 40 points done (58 %)'; in stories where nothing is estimated. */
export function doneWords({ done, scope, stories, sprint }: Standing, average: number | null = null): string {
  if (scope === 0) return `${stories.done} of ${stories.count} stories done`;
  const share = Math.round((done / scope) * 100);
  const aside = [
    ...(share > 0 ? [`${share} %`] : []),
    ...(average === null ? [] : [`usually ${tenths(average)} a sprint`]),
  ].join(', ');
  return `${roundAmount(done)} of ${estimateWords(scope, sprint.unit)} done${aside && ` (${aside})`}`;
}

function howItGoes({ sprint, today, level, behind, committed, scope, reasons }: Standing): string {
  const { endsOn } = sprint;
  if (endsOn !== null && today > endsOn) {
    return `. It was to end ${formatDay(endsOn, today)}; \`/sprint close\` ends it`;
  }
  const why = level === 'green' ? '' : reasons.slice(0, REASONS_SHOWN).join('; ');
  if (committed === 0) {
    const unjudged = scope === 0 ? ', nothing is estimated' : ', nothing was estimated when it began';
    return level === null || !why ? unjudged : `: ${why}`;
  }
  return `, ${behindWords(behind)}${why ? `: ${why}` : ''}`;
}

/** '13 % behind', '5 % ahead', 'on plan'. */
export function behindWords(behind: number): string {
  const percent = percentBehind(behind);
  if (percent === 0) return 'on plan';
  return percent > 0 ? `${percent} % behind` : `${-percent} % ahead`;
}
