import { z } from 'zod';
import { ALLOCATED } from '../rules/index.ts';

const MOST_POINTS_A_DAY = 40;

const text = z
  .string()
  .nullish()
  .transform((value) => value?.trim() ?? '');
const chosen = z
  .string()
  .nullish()
  .transform((value) => value ?? null);
const several = z
  .array(z.string())
  .nullish()
  .transform((value) => value ?? []);

export const datesForm = z.object({
  name: text.refine((name) => name !== '', 'Give it a name.'),
  goal: text,
  starts: chosen,
  ends: chosen,
  length: text,
});
/** The same as it is being written. */
export const datesTyped = datesForm.extend({ name: text });
export type DatesForm = z.output<typeof datesForm>;

export const basicsForm = z.object({
  focus: text,
  unit: z.enum(['points', 'hours']).catch('points'),
  owner: chosen,
  needs: several,
  demo: text,
  release: text,
  gate: text,
  /** Under which name its goal is offered to later sprints; '' for not. */
  template: text,
});
export type BasicsForm = z.output<typeof basicsForm>;

const amount = text.transform((value) => Number(value === '' ? Number.NaN : value.replace(',', '.')));

const daysUpTo = (most: number) =>
  amount
    .refine((days) => days >= 0 && Number.isInteger(days * 4), 'Write days as a number: 8, 4.5 or 0.')
    .refine((days) => !(days > most), `The sprint has ${most} days, weekends included.`);
const percent = amount.refine(
  (value) => Number.isInteger(value) && value >= 0 && value <= 100,
  'Write a whole number of percent: 60.',
);
const pace = text
  .transform((value) => (value === '' ? null : Number(value.replace(',', '.'))))
  .refine(
    (value) => value === null || (value > 0 && value <= MOST_POINTS_A_DAY),
    `Write points for one day of one person: 1 or 0.8. Up to ${MOST_POINTS_A_DAY}.`,
  );

const DAYS_OF = 'days-';

/** Where a member's days stand in the form of the capacity. */
export function daysField(userId: string): string {
  return `${DAYS_OF}${userId}`;
}

/** The capacity as its form says, a field a member; none has more days than the sprint. */
export function capacityForm(userIds: readonly string[], mostDays: number) {
  const days = daysUpTo(mostDays);
  const members = Object.fromEntries(userIds.map((userId) => [daysField(userId), days]));
  return z
    .object({
      pace: pace.optional(),
      ...members,
      ...{ feature: percent, performance: percent, debt: percent, bug: percent },
    })
    .transform((form: Record<string, unknown>) => ({
      pace: typeof form.pace === 'number' ? form.pace : null,
      days: new Map(userIds.map((userId) => [userId, Number(form[daysField(userId)])])),
      allocation: {
        ...{ feature: Number(form.feature), performance: Number(form.performance) },
        ...{ debt: Number(form.debt), bug: Number(form.bug) },
      },
    }))
    .superRefine(({ allocation }, issues) => {
      const sum = ALLOCATED.reduce((total, type) => total + allocation[type], 0);
      if (sum !== 100) {
        issues.addIssue({ code: 'custom', path: ['bug'], message: `The four add up to ${sum}, not to 100.` });
      }
    });
}
export type CapacityForm = z.output<ReturnType<typeof capacityForm>>;

export const itemForm = z.object({
  text: text.refine((value) => value !== '', 'Say what it is.'),
  probability: z.enum(['low', 'medium', 'high']).catch('medium'),
  impact: z.enum(['low', 'medium', 'high']).catch('medium'),
  response: z.enum(['avoid', 'mitigate', 'accept', 'transfer']).catch('mitigate'),
  ...{ mitigation: text, contingency: text, from: text, needed: chosen, baseline: text, target: text },
});
export type ItemForm = z.output<typeof itemForm>;
