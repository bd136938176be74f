import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepEqual } from '../../../src/simulator/page/client/net/keep.ts';

test('what is equal stays the same object, and only what changed is new', () => {
  const before = { me: { name: 'Lea' }, people: [{ name: 'Ola' }, { name: 'Kim' }] };
  const now = { me: { name: 'Lea' }, people: [{ name: 'Ola' }, { name: 'Noor' }] };
  const kept = keepEqual(before, now);
  expect(kept).toEqual(now);
  expect(kept.me).toBe(before.me);
  expect(kept.people).not.toBe(before.people);
  expect(kept.people[0]).toBe(before.people[0]);
});

test('it always says what is so now, and is the old one exactly when nothing changed', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (before, now) => {
      expect(JSON.stringify(keepEqual(before, now))).toBe(JSON.stringify(now));
      const copy: unknown = JSON.parse(JSON.stringify(before));
      expect(keepEqual(before, copy)).toBe(before);
    }),
  );
});

test.each([
  [{ a: 1 }, { a: undefined }],
  [{ a: undefined }, {}],
  [{}, { a: undefined }],
  [[1, 2], [1]],
  [null, {}],
  [{}, JSON.parse('{"__proto__":1}')],
  [JSON.parse('{"__proto__":1}'), JSON.parse('{"__proto__":2}')],
])('%j is not taken for %j', (before, now) => {
  expect(keepEqual(before, now)).toStrictEqual(now);
});
