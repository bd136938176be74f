import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Candidate, reach } from '../../src/features/escalations/rules/index.ts';

const at = new Date('2026-03-02T10:00:00Z');
const later = new Date('2026-03-02T18:00:00Z');
const soon = new Date('2026-03-02T12:00:00Z');

const here = (userId: string): Candidate => ({
  ...{ userId, isWaiting: false, isAway: false, reachableAt: at, backAt: at },
});
const asleep = (userId: string, until = later): Candidate => ({ ...here(userId), reachableAt: until });
const away = (userId: string): Candidate => ({ ...here(userId), isAway: true });
const waits = (userId: string): Candidate => ({ ...here(userId), isWaiting: true });

describe('of the people of a step', () => {
  test.each([
    ['the first is told', [here('Dana'), here('Ola')], 'now', 'Dana', []],
    ['the deputy is told if the first is away', [away('Dana'), here('Ola')], 'now', 'Ola', ['Dana away']],
    ['and if the first is asleep', [asleep('Dana'), here('Ola')], 'now', 'Ola', ['Dana asleep']],
    ['and if it is the first who waits for it', [waits('Dana'), here('Ola')], 'now', 'Ola', ['Dana waiting']],
    ['the first to wake is waited for', [asleep('Dana'), asleep('Ola', soon)], 'later', 'Ola', []],
    [
      'nobody is told if all are away',
      [away('Dana'), away('Ola')],
      'nobody',
      undefined,
      ['Dana away', 'Ola away'],
    ],
    ['nobody is told if there is nobody', [], 'nobody', undefined, []],
  ])('%s', (_, candidates, kind, userId, passed) => {
    const reached = reach(candidates, at, false);
    expect(reached.kind).toBe(kind);
    expect('userId' in reached ? reached.userId : undefined).toBe(userId);
    expect(reached.passed.map((one) => `${one.userId} ${one.why}`)).toEqual(passed);
  });

  test('what is critical wakes the first who is not away', () => {
    expect(reach([away('Dana'), asleep('Ola'), here('Lea')], at, true)).toMatchObject({
      ...{ kind: 'now', userId: 'Ola' },
    });
  });
});

const candidate = fc.record({
  userId: fc.uuid(),
  isWaiting: fc.boolean(),
  isAway: fc.boolean(),
  reachableAt: fc.date({ min: at, max: later, noInvalidDate: true }),
  backAt: fc.constant(later),
});

test('nobody who is away or waits for it is ever told, and without a hurry nobody before their hours', () => {
  fc.assert(
    fc.property(fc.array(candidate, { maxLength: 6 }), fc.boolean(), (candidates, isCritical) => {
      const reached = reach(candidates, at, isCritical);
      if (reached.kind === 'nobody') {
        expect(candidates.every((one) => one.isAway || one.isWaiting)).toBe(true);
        return;
      }
      const told = candidates.find((one) => one.userId === reached.userId);
      expect(told).toMatchObject({ isAway: false, isWaiting: false });
      const when = reached.kind === 'now' ? at : reached.at;
      if (!isCritical) expect(told?.reachableAt && told.reachableAt <= when).toBe(true);
      if (isCritical) expect(reached.kind).toBe('now');
    }),
  );
});
