import fc from 'fast-check';
import { expect, test } from 'vitest';
import { speakingOrder } from '../../../src/features/standups/rules/meeting.ts';

const team = fc.uniqueArray(fc.stringMatching(/^U[A-Z0-9]{3}$/), { minLength: 1, maxLength: 9 });

test('everybody speaks, once, and the same seed gives the same order', () => {
  fc.assert(
    fc.property(team, fc.string(), (people, seed) => {
      const order = speakingOrder(people, new Map(), seed);
      expect([...order].sort()).toEqual([...people].sort());
      expect(speakingOrder(people, new Map(), seed)).toEqual(order);
    }),
  );
});

test('over time everybody is first equally often', () => {
  fc.assert(
    fc.property(team, fc.integer({ min: 1, max: 6 }), fc.string(), (people, rounds, seed) => {
      const first = new Map<string, number>();
      for (let day = 0; day < people.length * rounds; day++) {
        const [speaker = ''] = speakingOrder(people, first, `${seed}${day}`);
        first.set(speaker, (first.get(speaker) ?? 0) + 1);
      }
      expect(people.map((person) => first.get(person))).toEqual(people.map(() => rounds));
    }),
  );
});

test('orders differ from day to day', () => {
  const people = ['U1', 'U2', 'U3', 'U4', 'U5'];
  const orders = Array.from({ length: 30 }, (_, day) =>
    speakingOrder(people, new Map(), `day ${day}`).join(),
  );
  expect(new Set(orders).size).toBeGreaterThan(15);
});
