import { z } from 'zod';
import { isLocalDate, isLocalTime, parseDuration, type Weekday } from '../../time/index.ts';
import { HELD_ROLES } from '../teams/index.ts';
import { type Days, KINDS, type Rule } from './rules/index.ts';

const SHORTEST_MINUTES = 5;
const LONGEST_MINUTES = 8 * 60;
const WEEKS = 4;

const kind = z.enum(KINDS);
const weekday = z.union([1, 2, 3, 4, 5, 6, 7].map((day) => z.literal(day as Weekday)));
const participant = z.enum(['everyone', ...HELD_ROLES]);

const days: z.ZodType<Days> = z.discriminatedUnion('on', [
  z.object({ on: z.literal('first') }),
  z.object({ on: z.literal('last') }),
  z.object({ on: z.literal('week'), week: z.number(), day: weekday }),
  z.object({ on: z.literal('weekly'), days: z.array(weekday) }),
]);

/** The rules that a team has set, as JSON keeps them; the others are the usual ones. */
export const rulesColumn: z.ZodType<Rule[]> = z.array(
  z.object({
    ...{ kind, isOn: z.boolean(), days, startsAt: z.string().refine(isLocalTime) },
    ...{ minutes: z.number(), who: z.array(participant) },
  }),
);

export const textsColumn = z.array(z.string());

/** Which meeting a button, a form or a message is about. */
export const meetingId = z.object({ sprintId: z.string(), kind, slot: z.string() });

export const refs = {
  /** `at` is the start that was announced. */
  meeting: meetingId.extend({ at: z.string() }),
  calendar: z.object({ teamId: z.string(), userId: z.string() }),
};

export const ruleTarget = z.object({ teamId: z.string(), kind });

export const moveForm = z.object({
  date: z.string('Choose a day.').refine(isLocalDate, 'Choose a day.'),
  time: z.string('Choose a time.').refine(isLocalTime, 'Choose a time.'),
});

const length = z.string('Say how long, for example 1 h.').transform((text, context): number => {
  const read = parseDuration(text);
  if (read.ok && read.minutes >= SHORTEST_MINUTES && read.minutes <= LONGEST_MINUTES) return read.minutes;
  context.addIssue(read.ok ? 'Say between 5 min and 8 h, for example 45 min.' : read.reason);
  return z.NEVER;
});

const chosenDay = z.string().transform(Number).pipe(weekday);

export const ruleForm = z.object({
  isOn: z
    .array(z.string())
    .default([])
    .transform((ticked) => ticked.length > 0),
  week: z.coerce.number().min(1).max(WEEKS).optional(),
  day: chosenDay.optional(),
  days: z.array(chosenDay).min(1, 'Choose a day at least, or switch it off above.').optional(),
  time: z.string('Choose a time.').refine(isLocalTime, 'Choose a time.'),
  length,
  who: z.array(participant).min(1, 'Choose who comes.'),
});
type RuleForm = z.output<typeof ruleForm>;

/** The rule that a form says; which days there are to choose from, its kind decides. */
export function ruleOf(before: Rule, form: RuleForm): Rule {
  const { isOn, time: startsAt, length: minutes, who } = form;
  return { ...before, days: daysIn(before.days, form), isOn, startsAt, minutes, who };
}

function daysIn(before: Days, { week, day, days: chosen }: RuleForm): Days {
  if (before.on === 'week') return { ...before, week: week ?? before.week, day: day ?? before.day };
  if (before.on === 'weekly') return { ...before, days: chosen ?? before.days };
  return before;
}
