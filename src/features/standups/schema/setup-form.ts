import { z } from 'zod';
import { isVisible } from '../../../slack/mrkdwn.ts';
import {
  addDays,
  type LocalDate,
  parseDuration,
  parseTimeOfDay,
  readTimeZone,
  type Weekday,
} from '../../../time/index.ts';
import { setupFields } from '../ids.ts';
import { WEEKDAYS } from '../rules/schedule.ts';
import type { Modes, Rhythm, Schedule } from '../rules/types.ts';

const SHORTEST_OPEN_MINUTES = 15;
const LONGEST_OPEN_MINUTES = 12 * 60;

const text = z
  .string()
  .nullish()
  .transform((value) => (value ?? '').trim());
const list = z
  .array(z.string())
  .nullish()
  .transform((value) => value ?? []);
const chosen = z
  .string()
  .nullish()
  .transform((value) => value ?? null);

const time = text.transform((value, context) => {
  const parsed = parseTimeOfDay(value);
  if (parsed.ok) return parsed.time;
  context.addIssue({ code: 'custom', message: parsed.reason });
  return z.NEVER;
});

const zone = text.transform((value, context) => {
  const known = readTimeZone(value);
  if (known !== null) return known;
  const message =
    'Write a time zone by its continent and city, for example Europe/Berlin or America/New_York.';
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
});

const days = list.transform((values) => WEEKDAYS.filter((day) => values.includes(String(day))));

const openMinutes = text.transform((value, context) => {
  const parsed = parseDuration(value);
  const reason = parsed.ok ? outOfRange(parsed.minutes) : parsed.reason;
  if (parsed.ok && reason === null) return parsed.minutes;
  context.addIssue({ code: 'custom', message: reason ?? '' });
  return z.NEVER;
});

const remindMinutes = text.transform((value, context) => {
  if (/^(0|no|none|off|never|)$/i.test(value)) return 0;
  const parsed = parseDuration(value);
  if (parsed.ok) return parsed.minutes;
  context.addIssue({ code: 'custom', message: parsed.reason });
  return z.NEVER;
});

/** The set-up modal as sent. What does not fit is said under its input. */
export const setupForm = z
  .object({
    [setupFields.name]: text.refine(isVisible, 'Give the team a name.'),
    [setupFields.lead]: list,
    [setupFields.product]: list,
    [setupFields.asyncDays]: days,
    [setupFields.liveDays]: days,
    [setupFields.askedAt]: time,
    [setupFields.dailyAt]: time,
    [setupFields.open]: openMinutes,
    [setupFields.remind]: remindMinutes,
    [setupFields.cadence]: text,
    [setupFields.zone]: zone,
    [setupFields.country]: text,
    [setupFields.standup]: chosen,
    [setupFields.blockers]: chosen,
    [setupFields.wins]: chosen,
    [setupFields.general]: chosen,
  })
  .superRefine((form, context) => {
    const wrong = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message });
    const asyncDays = form[setupFields.asyncDays];
    const liveDays = form[setupFields.liveDays];
    if (asyncDays.length + liveDays.length === 0) wrong(setupFields.asyncDays, 'Choose at least one day.');
    if (asyncDays.some((day) => liveDays.includes(day))) {
      wrong(setupFields.liveDays, 'A day is either held live or asked by direct message, not both.');
    }
    if (form[setupFields.remind] >= form[setupFields.open]) {
      wrong(setupFields.remind, 'The reminder has to come after the question: shorter than it is open for.');
    }
  });

export type SetupForm = z.output<typeof setupForm>;

/** @param monday the Monday of this week, from which every second week is counted */
export function scheduleOf(form: SetupForm, monday: LocalDate): Schedule {
  return {
    modes: modesOf(form[setupFields.asyncDays], form[setupFields.liveDays]),
    cadence: cadenceOf(form[setupFields.cadence], monday),
    askedAt: form[setupFields.askedAt],
    dailyAt: form[setupFields.dailyAt],
    openMinutes: form[setupFields.open],
    remindMinutes: form[setupFields.remind],
  };
}

/** The option of the modal that stands for a cadence. */
export function cadenceOption(cadence: Rhythm, thisWeekIsOn: boolean): string {
  switch (cadence.kind) {
    case 'weekly':
      return 'weekly';
    case 'fortnightly':
      return thisWeekIsOn ? 'fortnightly' : 'fortnightly-next';
    case 'monthly':
      return `monthly-${cadence.week}`;
  }
}

function modesOf(asyncDays: readonly Weekday[], liveDays: readonly Weekday[]): Modes {
  const mode = (day: Weekday) =>
    asyncDays.includes(day) ? 'async' : liveDays.includes(day) ? 'live' : 'off';
  return { 1: mode(1), 2: mode(2), 3: mode(3), 4: mode(4), 5: mode(5), 6: mode(6), 7: mode(7) };
}

function cadenceOf(option: string, monday: LocalDate): Rhythm {
  if (option === 'fortnightly') return { kind: 'fortnightly', from: monday };
  if (option === 'fortnightly-next') return { kind: 'fortnightly', from: addDays(monday, 7) };
  const [, week] = /^monthly-([1-4]|last)$/.exec(option) ?? [];
  if (week === undefined) return { kind: 'weekly' };
  return { kind: 'monthly', week: week === 'last' ? 'last' : (Number(week) as 1 | 2 | 3 | 4) };
}

function outOfRange(minutes: number): string | null {
  if (minutes < SHORTEST_OPEN_MINUTES) return `Leave people at least ${SHORTEST_OPEN_MINUTES} minutes.`;
  return minutes > LONGEST_OPEN_MINUTES ? 'Twelve hours at most: a standup belongs to its day.' : null;
}
