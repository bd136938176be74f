import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fairestFirst, stayOf } from '../../src/features/progress/rules/stay.ts';
import type { Status } from '../../src/features/sprints/index.ts';

const at = (day: number) => new Date(Date.UTC(2026, 2, day, 9));

describe('a story stands in a column', () => {
  const running = { id: 's', state: 'running' as const, startedAt: at(2) };
  const story = (status: Status, since = at(3), sprintId: string | null = 's') => ({
    ...{ status, statusSince: since, sprintId },
  });

  test.each<[Status, boolean]>([
    ['backlog', false],
    ['in-progress', true],
    ['code-review', true],
    ['testing', true],
    ['done', false],
    ['dropped', false],
  ])('in %s: %s', (status, waits) => {
    expect(stayOf(story(status), running)).toEqual(waits ? { status, since: at(3) } : null);
  });

  test('only of a sprint that runs, and of its own', () => {
    expect(stayOf(story('code-review'), { ...running, state: 'closed' })).toBeNull();
    expect(stayOf(story('code-review'), { ...running, state: 'draft' })).toBeNull();
    expect(stayOf(story('code-review'), undefined)).toBeNull();
    expect(stayOf(story('code-review', at(3), null), running)).toBeNull();
  });

  test('no longer than the sprint runs', () => {
    expect(stayOf(story('code-review', at(1)), running)?.since).toEqual(at(2));
  });
});

describe('who is asked first', () => {
  const candidate = (userId: string, times: number, day: number | null) => ({
    ...{ userId, times, lastAskedAt: day === null ? null : at(day) },
  });

  test('is who was asked least, then whose last time is longest ago, then as they come', () => {
    const candidates = [
      candidate('Dana', 2, 1),
      candidate('Kim', 1, 4),
      candidate('Lea', 1, 3),
      candidate('Noor', 0, null),
      candidate('Ola', 0, null),
    ];
    const names = fairestFirst(candidates).map(({ userId }) => userId);
    expect(names).toEqual(['Noor', 'Ola', 'Lea', 'Kim', 'Dana']);
  });

  test('asked in turn, nobody is asked twice more than another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.nat(40), (people, rounds) => {
        let candidates = Array.from({ length: people }, (_, one) => candidate(`U${one}`, 0, null));
        for (let round = 0; round < rounds; round++) {
          const [first] = fairestFirst(candidates);
          candidates = candidates.map((one) =>
            one === first ? { ...one, times: one.times + 1, lastAskedAt: new Date(round) } : one,
          );
        }
        const times = candidates.map((one) => one.times);
        expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
