import { section } from '../../../slack/blocks.ts';
import type { Message } from '../../../slack/message.ts';
import { bold, shorten } from '../../../slack/mrkdwn.ts';
import { formatDay, type LocalDate } from '../../../time/index.ts';
import { estimateWords, roundAmount, type Sprint } from '../../sprints/index.ts';
import { SPRINTS_NEEDED } from '../rules/forecast.ts';
import type { Score } from '../rules/score.ts';

/** What is said of how a sprint will probably end. */
export interface ForecastShown extends Score {
  probability: number | null;
  sprintsOfHistory: number;
  left: number;
  perPersonDay: number;
  daysAhead: number;
  personDaysAhead: number;
}

type OfSprint = Pick<Sprint, 'name' | 'unit' | 'endsOn'>;

/** How a sprint will probably end and why that is thought, for somebody who asked. */
export function forecastMessage(shown: ForecastShown, sprint: OfSprint, today: LocalDate): Message {
  const name = bold(shorten(sprint.name, 80));
  const until = sprint.endsOn === null ? 'its last day' : formatDay(sprint.endsOn, today);
  const text = [
    `${name}: ${headWords(shown, until)}`,
    ...reasonsWords(shown, sprint),
    ...calibrationWords(shown),
  ].join('\n');
  return { text, blocks: [section(text)] };
}

function headWords({ probability, sprintsOfHistory, left, daysAhead }: ForecastShown, until: string): string {
  if (left <= 0) return 'all of it is done.';
  if (daysAhead === 0) return `the last day, ${until}, is over, and not all of it is done.`;
  if (probability === null) return `${tooEarly(sprintsOfHistory)}.`;
  return `the chance that all of it is done by the end of ${until} is ${percent(probability)}.`;
}

function reasonsWords(shown: ForecastShown, { unit }: OfSprint): string[] {
  const { left, daysAhead, personDaysAhead, perPersonDay, sprintsOfHistory } = shown;
  if (left <= 0) return [];
  const isLeft = `${estimateWords(left, unit)} ${left === 1 ? 'is' : 'are'} left`;
  if (daysAhead === 0) return [`${isLeft}.`];
  const people = `${Math.round(personDaysAhead * 10) / 10} person-days`;
  const ahead = `${countOf(daysAhead, 'working day')} with ${people} ${daysAhead === 1 ? 'is' : 'are'} ahead`;
  const before = sprintsOfHistory === 1 ? 'the sprint before' : `the ${sprintsOfHistory} sprints before`;
  const pace = `one person has done ${estimateWords(roundAmount(perPersonDay), unit)} a day in ${before}`;
  return [`${isLeft}, and ${ahead}${sprintsOfHistory > 0 ? `; ${pace}` : ''}.`];
}

/** 'Chance to finish in time: 22 % (last three forecasts: 2 of 3 right).'; none for what is done or has ended. */
export function forecastLine(shown: ForecastShown | null): string | null {
  if (!shown || shown.left <= 0 || shown.daysAhead === 0) return null;
  const { probability, sprintsOfHistory } = shown;
  if (probability === null) return `Chance to finish in time: ${tooEarly(sprintsOfHistory)}.`;
  return `Chance to finish in time: ${percent(probability)}${hitsWords(shown)}.`;
}

/** How far what was said in the last days came true. */
export function calibrationWords({ calibration, hits }: Score): string[] {
  if (!calibration) return [];
  const { said, cameTrue, of } = calibration;
  const days =
    of === 1
      ? `The last forecast said ${percent(said)}, and ${cameTrue === 1 ? 'it' : 'not all'} was done in time.`
      : `The last ${of} forecasts said ${percent(said)} on average, and ${cameTrue} times it was done in time.`;
  const sprints = hits.of === 1 ? 'the last sprint' : `the last ${NUMBERS[hits.of] ?? hits.of} sprints`;
  return [`${days} Of ${sprints} ${hits.right} of ${hits.of} came out as forecast.`];
}

function hitsWords({ hits }: Score): string {
  if (hits.of === 0) return '';
  const last = hits.of === 1 ? 'last forecast' : `last ${NUMBERS[hits.of] ?? hits.of} forecasts`;
  return ` (${last}: ${hits.right} of ${hits.of} right)`;
}

const NUMBERS: Record<number, string> = { 2: 'two', 3: 'three' };

function tooEarly(sprints: number): string {
  return `too early to tell, ${sprints} of ${SPRINTS_NEEDED} sprints of history`;
}

/** Never quite sure as long as there is something to do. */
function percent(share: number): string {
  if (share < 0.01) return 'under 1 %';
  return share > 0.99 ? 'over 99 %' : `${Math.round(share * 100)} %`;
}

function countOf(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
