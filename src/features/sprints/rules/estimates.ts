import { listOf } from '../../../slack/words.ts';
import { DEFAULT_SCALE, type SprintSettings } from './types.ts';

/** From here on a story is split instead. */
export const TOO_BIG_POINTS = 13;
const MOST_HOURS = 80;

type EstimateReading =
  | { kind: 'fits'; estimate: number }
  /** Taken, and said. */
  | { kind: 'warning'; estimate: number; says: string }
  /** `isTooBig`: splitting the story helps. */
  | { kind: 'refusal'; says: string; isTooBig: boolean };

type Scale = Pick<SprintSettings, 'unit' | 'scale'>;

const AMOUNT = /^([+-]?\d+(?:[.,]\d+)?)\s*(p|pts?|sp|points?|h|hrs?|hours?)?$/i;

/**
 * What a typed estimate is in the team's unit: '8', '8 SP', '3.5h'. 13 points and more are refused, as are more than
 * 80 hours; a whole number of points off the scale is taken with a warning.
 */
export function whatIsWrongWithEstimate(text: string, settings: Scale): EstimateReading {
  const [, amount, word] = AMOUNT.exec(text.trim()) ?? [];
  if (amount === undefined) return refusal(`“${text.trim()}” is no estimate. ${possible(settings)}`);
  if (word && unitOf(word) !== settings.unit) {
    return refusal(`This team estimates in ${settings.unit}. ${possible(settings)}`);
  }
  return checkEstimate(Number(amount.replace(',', '.')), settings);
}

/** The same for a number. */
export function checkEstimate(estimate: number, settings: Scale): EstimateReading {
  if (estimate < 0) return refusal(`An estimate cannot be below 0. ${possible(settings)}`);
  return settings.unit === 'points' ? checkPoints(estimate, settings) : checkHours(estimate, settings);
}

/** Why a scale of points does not do, as a sentence; null where it does. */
export function whatIsWrongWithScale(scale: readonly number[]): string | null {
  const ascends = scale.every((step, at) => step >= 0 && step > (scale[at - 1] ?? -1));
  const fits = scale.every((step) => step < TOO_BIG_POINTS);
  if (scale.length >= 2 && ascends && fits) return null;
  return `A scale is at least two numbers below ${TOO_BIG_POINTS}, each above the one before: ${DEFAULT_SCALE.join(' ')}.`;
}

/** '5 points', '1 point', '3.5 hours'; 'not estimated' without one. */
export function estimateWords(estimate: number | null, unit: SprintSettings['unit']): string {
  if (estimate === null) return 'not estimated';
  return `${roundAmount(estimate)} ${estimate === 1 ? unit.slice(0, -1) : unit}`;
}

/** To two decimals at most: what shares and averages add up to. */
export function roundAmount(amount: number): number {
  return Math.round(amount * 100) / 100;
}

function checkPoints(points: number, settings: Scale): EstimateReading {
  if (points >= TOO_BIG_POINTS) {
    const says = `${points} is too big for one story: split it into parts of up to ${TOO_BIG_POINTS - 1} points.`;
    return { kind: 'refusal', says, isTooBig: true };
  }
  if (settings.scale.includes(points)) return { kind: 'fits', estimate: points };
  if (!Number.isInteger(points)) return refusal(`Points are whole numbers. ${possible(settings)}`);
  const says = `${points} is not on this team's scale (${settings.scale.join(', ')}). I took it all the same.`;
  return { kind: 'warning', estimate: points, says };
}

function checkHours(hours: number, settings: Scale): EstimateReading {
  if (hours > MOST_HOURS) {
    const says = `${hours} hours are too many for one story: split it into parts of up to ${MOST_HOURS} hours.`;
    return { kind: 'refusal', says, isTooBig: true };
  }
  if (!Number.isInteger(hours * 2)) return refusal(`Hours are counted in halves. ${possible(settings)}`);
  return { kind: 'fits', estimate: hours };
}

function possible({ unit, scale }: Scale): string {
  if (unit === 'hours') return `Write hours up to ${MOST_HOURS}, halves too: 6 or 2.5.`;
  const usual = scale.map(String);
  return `Write ${listOf(usual).replace(/ and (?=[^ ]+$)/, ' or ')}.`;
}

function unitOf(word: string): SprintSettings['unit'] {
  return word.toLowerCase().startsWith('h') ? 'hours' : 'points';
}

function refusal(says: string): EstimateReading {
  return { kind: 'refusal', says, isTooBig: false };
}
