import type { Sprint } from '../../sprints/index.ts';

/**
 * What the next sprint is likely to be called: 'Sprint 2026-06' after 'Sprint 2026-05'; by its number in the team where
 * the name of the last one does not count on, or has been counted on already.
 */
export function proposedName(
  last: Pick<Sprint, 'name' | 'number'> | undefined,
  number: number,
  taken: readonly string[],
): string {
  const byNumber = `Sprint ${number}`;
  if (!last || last.name === `Sprint ${last.number}`) return byNumber;
  const name = last.name.replace(/\d{1,9}$/, (digits) =>
    `${Number(digits) + 1}`.padStart(digits.length, '0'),
  );
  return taken.includes(name) ? byNumber : name;
}
