import type { LocalTime, Weekday } from '../../../time/index.ts';
import type { HELD_ROLES } from '../../teams/index.ts';

/**
 * The meetings of a sprint, the most important first. The daily standup is not among them: where it is held live, its
 * own setting says when.
 */
export const KINDS = [
  'review',
  'retrospective',
  'planning',
  'refinement',
  'mid-sprint',
  'integration',
] as const;
export type Kind = (typeof KINDS)[number];

/** On which days of a sprint it is held. */
export type Days =
  | { on: 'first' }
  | { on: 'last' }
  /** On the weekday that comes the `week`-th time after the sprint's first day; only in sprints of some length. */
  | { on: 'week'; week: number; day: Weekday }
  /** In every week. */
  | { on: 'weekly'; days: Weekday[] };

export type Participant = 'everyone' | (typeof HELD_ROLES)[number];

/** When a kind of meeting is held, how long, and who comes. */
export interface Rule {
  kind: Kind;
  isOn: boolean;
  days: Days;
  /** By the team's wall clock. */
  startsAt: LocalTime;
  minutes: number;
  who: Participant[];
}

/** What is in the middle of a sprint needs one of so many working days. */
export const LEAST_WORKING_DAYS = 8;

const NAMES: Record<Kind, string> = {
  planning: 'sprint planning',
  refinement: 'refinement',
  'mid-sprint': 'mid-sprint check',
  integration: 'integration sync',
  review: 'sprint review',
  retrospective: 'retrospective',
};

/** 'integration sync' */
export function kindName(kind: Kind): string {
  return NAMES[kind];
}

/** A retrospective names its own when it opens. */
export function hasFacilitator(kind: Kind): boolean {
  return kind !== 'retrospective';
}

interface Usual {
  days: Days;
  /** So long after the team's day begins. */
  after: number;
  minutes: number;
  who: Participant[];
}

const USUAL: Record<Kind, Usual> = {
  planning: { days: { on: 'first' }, after: 60, minutes: 120, who: ['everyone'] },
  refinement: { days: { on: 'week', week: 1, day: 5 }, after: 300, minutes: 60, who: ['everyone'] },
  'mid-sprint': { days: { on: 'week', week: 1, day: 3 }, after: 60, minutes: 30, who: ['everyone'] },
  integration: { days: { on: 'weekly', days: [2, 3, 4] }, after: 300, minutes: 30, who: ['everyone'] },
  review: { days: { on: 'last' }, after: 300, minutes: 60, who: ['everyone', 'stakeholder'] },
  retrospective: { days: { on: 'last' }, after: 360, minutes: 45, who: ['everyone'] },
};

const DAY_MINUTES = 24 * 60;

/** What holds where a team has set nothing: within its hours, for 09:00–17:00 as the product describes it. */
export function usualRules(hours: { startsAt: LocalTime; endsAt: LocalTime }): Rule[] {
  const begins = minutesOf(hours.startsAt);
  const length = (minutesOf(hours.endsAt) - begins + DAY_MINUTES - 1) % DAY_MINUTES;
  return KINDS.map((kind) => {
    const { after, minutes, days, who } = USUAL[kind];
    const latest = Math.max(0, length + 1 - minutes);
    return { kind, isOn: true, days, startsAt: wallTime(begins + Math.min(after, latest)), minutes, who };
  });
}

function minutesOf(time: LocalTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
}

function wallTime(minutes: number): LocalTime {
  const inDay = minutes % DAY_MINUTES;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${two(Math.floor(inDay / 60))}:${two(inDay % 60)}`;
}
