import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinOverlapping } from '../../src/features/teams/rules/index.ts';
import { addDays } from '../../src/time/index.ts';

const range = fc
  .tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 30 }))
  .map(([start, days]) => ({
    from: addDays('2026-01-01', start),
    to: addDays('2026-01-01', start + days),
  }));

test('days away that overlap become one absence that covers them all and no more', () => {
  fc.assert(
    fc.property(range, fc.array(range, { maxLength: 4 }), (wanted, others) => {
      const all = [wanted, ...others];
      const joined = joinOverlapping(wanted, others);
      for (const { from, to } of all) {
        expect(joined.from <= from && to <= joined.to).toBe(true);
      }
      expect(all.map(({ from }) => from)).toContain(joined.from);
      expect(all.map(({ to }) => to)).toContain(joined.to);
    }),
  );
});
