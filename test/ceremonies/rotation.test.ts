import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextFacilitator } from '../../src/features/ceremonies/rules/index.ts';
import { addDays } from '../../src/time/index.ts';

const team = fc.uniqueArray(fc.stringMatching(/^U[A-Z0-9]{3}$/), { minLength: 1, maxLength: 9 });

test('the facilitator changes, and whoever was away comes next', () => {
  fc.assert(
    fc.property(team, fc.integer({ min: 1, max: 5 }), (people, rounds) => {
      const lastOn = new Map<string, string>();
      const turns = Array.from({ length: people.length * rounds }, (_, day) => {
        const person = nextFacilitator(people, lastOn) ?? '';
        lastOn.set(person, addDays('2026-01-01', day));
        return person;
      });
      for (const person of people) expect(turns.filter((turn) => turn === person)).toHaveLength(rounds);
    }),
  );
  const lastOn = new Map([
    ['lea', '2026-03-02'],
    ['ola', '2026-03-04'],
  ]);
  expect(nextFacilitator(['lea', 'ola', 'kim'], lastOn)).toBe('kim');
  expect(nextFacilitator(['lea', 'ola'], lastOn)).toBe('lea');
  expect(nextFacilitator([], lastOn)).toBeNull();
});
