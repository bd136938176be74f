import { z } from 'zod';
import type { FormValues } from '../../../slack/form-values.ts';

const decision = z.enum(['next', 'backlog', 'drop']);

/** What becomes of a story that is not done when its sprint is closed. */
export type Decision = z.output<typeof decision>;

/** What the form carries from page to page. */
export const closeMetadata = z.object({
  sprintId: z.string(),
  page: z.number(),
  /** What was chosen on pages before, where it is not the usual: the beginning of a story's id and the choice. */
  chosen: z.array(z.string()),
});

export type CloseMetadata = z.output<typeof closeMetadata>;

const SHORT_ID = 8;

/** What was chosen for a story so far. */
export function decisionFor({ chosen }: CloseMetadata, storyId: string, usual: Decision): Decision {
  const short = storyId.slice(0, SHORT_ID);
  const found = chosen.find((one) => one.startsWith(short));
  return found ? decision.parse(found.slice(SHORT_ID)) : usual;
}

/** The same with what this page says. */
export function withChosen(metadata: CloseMetadata, values: FormValues, usual: Decision): CloseMetadata {
  const here = Object.entries(values).flatMap(([storyId, value]) => {
    const read = decision.safeParse(value);
    return read.success ? [{ short: storyId.slice(0, SHORT_ID), decision: read.data }] : [];
  });
  const before = metadata.chosen.filter((one) => !here.some(({ short }) => one.startsWith(short)));
  const added = here.filter((one) => one.decision !== usual).map((one) => `${one.short}${one.decision}`);
  return { ...metadata, chosen: [...before, ...added] };
}
