import { z } from 'zod';
import type { FormValues } from '../../../slack/form-values.ts';

const decision = z.enum(['next', 'backlog', 'drop']);

/** What becomes of a story that is not done when its sprint is closed. */
export type Decision = z.output<typeof decision>;

/** What the form carries from page to page. */
export const closeMetadata = z.object({
  sprintId: z.string(),
  page: z.number(),
  /** The position of the last event when it was opened. */
  seen: z.number(),
  /** The sprint into which it offers to carry stories. */
  nextId: z.string().nullable(),
  /** The ids of what can be ticked on this page. */
  ticks: z.array(z.string()),
});

export type CloseMetadata = z.output<typeof closeMetadata>;

/** What somebody has entered on the pages so far, by the id of the item or the story. */
export const closeAnswers = z.object({
  met: z.record(z.string(), z.boolean()),
  values: z.record(z.string(), z.string()),
  decisions: z.record(z.string(), decision),
});

export type CloseAnswers = z.output<typeof closeAnswers>;

export const NO_ANSWERS: CloseAnswers = { met: {}, values: {}, decisions: {} };

/** The answers with what this page says. */
export function withPage(answers: CloseAnswers, { ticks }: CloseMetadata, values: FormValues): CloseAnswers {
  const [met, typed, decisions] = [{ ...answers.met }, { ...answers.values }, { ...answers.decisions }];
  const ticked = Object.entries(values).flatMap(([field, value]) =>
    field.startsWith('ticks.') && Array.isArray(value) ? value : [],
  );
  for (const id of ticks) met[id] = ticked.includes(id);
  for (const [field, value] of Object.entries(values)) {
    const [kind, id = ''] = field.split('.');
    if (kind === 'value' && typeof value === 'string') typed[id] = value.trim();
    const chosen = decision.safeParse(value);
    if (kind === 'story' && chosen.success) decisions[id] = chosen.data;
  }
  return { met, values: typed, decisions };
}
