import { z } from 'zod';
import { type SprintSettings, whatIsWrongWithEstimate } from '../rules/index.ts';
import { fitTitle } from './title.ts';

/** One of the stories that a story is split into. */
export interface Part {
  title: string;
  estimate: number | null;
}

const MOST_PARTS = 20;
const AMOUNT =
  /^(.+?)[\s:,–—-]+[[(]?([+-]?\d{1,2}(?:[.,]\d+)?\s*(?:sp|pts?|points?|p|h|hrs?|hours?)?)[\])]?$/i;
const SIZE = /^(.+?)[\s:,–—-]+(\?+|X{0,3}S|M|L|X{1,3}L)$/;

/** 'Read the orders 5', a line each. What is wrong with the first that cannot be taken is said. */
export function readParts(
  lines: readonly string[],
  settings: Pick<SprintSettings, 'unit' | 'scale'>,
): { lines: Part[]; wrong?: string } {
  const parts: Part[] = [];
  const wrong: string[] = [];
  for (const line of lines) {
    const bare = line.replace(/^[-•*]\s+/, '');
    const [, before, estimate] = AMOUNT.exec(bare) ?? SIZE.exec(bare) ?? [];
    const { title } = fitTitle(before ?? bare, '');
    const reading = estimate === undefined ? null : whatIsWrongWithEstimate(estimate, settings);
    if (title === '') wrong.push(`“${line}” has no title.`);
    else if (reading?.kind === 'refusal') wrong.push(`“${title}”: ${reading.says}`);
    else parts.push({ title, estimate: reading?.estimate ?? null });
  }
  if (lines.length > MOST_PARTS) wrong.push(`${lines.length} parts are too many: ${MOST_PARTS} at most.`);
  const [first] = wrong;
  return { lines: parts, ...(first && { wrong: first }) };
}

/** The form in which a story is split. */
export function partsForm(settings: Pick<SprintSettings, 'unit' | 'scale'>) {
  return z.object({
    parts: z
      .string()
      .nullish()
      .transform((typed, context) => {
        const { lines, wrong } = readParts(
          (typed ?? '').split('\n').filter((line) => line.trim() !== ''),
          settings,
        );
        const says = wrong ?? (lines.length < 2 ? 'Write at least two parts, a line each.' : undefined);
        if (says) context.addIssue({ code: 'custom', message: says });
        return lines;
      }),
  });
}
