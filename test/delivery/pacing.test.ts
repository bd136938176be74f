import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Call, createPacer, type Operation, type Pacer } from '../../src/delivery/pacing.ts';

const start = new Date('2026-03-02T08:00:00.000Z');

function later(ms: number): Date {
  return new Date(start.getTime() + ms);
}

function call(operation: Operation, target = 'C1', workspaceId = 'T1'): Call {
  return { workspaceId, operation, channel: target, messageId: target };
}

/** How many calls it lets through at this instant; each to a place of its own unless one is named. */
function given(pacer: Pacer, operation: Operation, at: Date, target?: string): number {
  let count = 0;
  while (count < 2000 && pacer.take(call(operation, target ?? `D${count}`), at).given) count++;
  return count;
}

describe('what may go out at once, and what a minute adds', () => {
  test.each([
    { operation: 'post', target: 'C1', burst: 5, perMinute: 60 },
    { operation: 'post', target: undefined, burst: 300, perMinute: 600 },
    { operation: 'update', target: undefined, burst: 50, perMinute: 50 },
    { operation: 'update', target: 'one message', burst: 5, perMinute: 60 },
    { operation: 'publish', target: undefined, burst: 100, perMinute: 100 },
    { operation: 'look', target: undefined, burst: 10, perMinute: 20 },
  ] as const)('$operation, $target: $burst and $perMinute', ({ operation, target, burst, perMinute }) => {
    const pacer = createPacer();
    expect(given(pacer, operation, start, target)).toBe(burst);
    expect(given(pacer, operation, start, target)).toBe(0);
    expect(given(pacer, operation, later(60_000 / perMinute), target)).toBe(1);
    expect(given(pacer, operation, later(3_600_000), target)).toBe(burst);
  });
});

test('says when to ask again, and then gives', () => {
  const pacer = createPacer();
  given(pacer, 'post', start, 'C1');
  const turn = pacer.take(call('post'), later(400));
  expect(turn).toEqual({ given: false, at: later(1000), scope: 'target' });
  expect(pacer.take(call('post'), later(999)).given).toBe(false);
  expect(pacer.take(call('post'), later(1000)).given).toBe(true);
});

test('one channel at its limit holds up no other, one workspace no other', () => {
  const pacer = createPacer();
  given(pacer, 'post', start, 'C1');
  expect(pacer.take(call('post', 'C2'), start).given).toBe(true);
  given(pacer, 'post', start);
  expect(pacer.take(call('post', 'C999'), start)).toMatchObject({ given: false, scope: 'workspace' });
  expect(pacer.take(call('post', 'C999', 'T2'), start).given).toBe(true);
});

describe('Retry-After', () => {
  test('of a post holds its channel', () => {
    const pacer = createPacer();
    pacer.holdBack(call('post', 'C1'), 30_000, start);
    expect(pacer.take(call('post', 'C1'), later(29_999))).toEqual({
      given: false,
      at: later(30_000),
      scope: 'target',
    });
    expect(pacer.take(call('post', 'C2'), start).given).toBe(true);
    expect(pacer.take(call('post', 'C1'), later(30_000)).given).toBe(true);
  });

  test('of posts to two channels holds the workspace', () => {
    const pacer = createPacer();
    pacer.holdBack(call('post', 'C1'), 30_000, start);
    pacer.holdBack(call('post', 'C2'), 30_000, later(10_000));
    expect(pacer.take(call('post', 'C3'), later(39_999))).toEqual({
      given: false,
      at: later(40_000),
      scope: 'workspace',
    });
    expect(pacer.take(call('post', 'C3', 'T2'), later(10_000)).given).toBe(true);
    expect(pacer.take(call('post', 'C3'), later(40_000)).given).toBe(true);
  });

  test('of a second channel after the first is over holds that channel only', () => {
    const pacer = createPacer();
    pacer.holdBack(call('post', 'C1'), 30_000, start);
    pacer.holdBack(call('post', 'C2'), 30_000, later(30_000));
    expect(pacer.take(call('post', 'C3'), later(30_000)).given).toBe(true);
  });

  test.each(['update', 'publish', 'look'] as const)('of %s holds that method, and no other', (operation) => {
    const pacer = createPacer();
    pacer.holdBack(call(operation, 'C1'), 30_000, start);
    expect(pacer.take(call(operation, 'C2'), start)).toMatchObject({ given: false, scope: 'workspace' });
    expect(pacer.take(call('post', 'C1'), start).given).toBe(true);
  });

  test('ends when the clock is set back', () => {
    const pacer = createPacer();
    pacer.holdBack(call('update'), 30_000, start);
    expect(pacer.take(call('update'), later(-3_600_000)).given).toBe(true);
  });
});

test('a clock set back takes nothing away and gives nothing', () => {
  const pacer = createPacer();
  given(pacer, 'post', start, 'C1');
  expect(given(pacer, 'post', later(-3_600_000), 'C1')).toBe(0);
  expect(given(pacer, 'post', later(-3_599_000), 'C1')).toBe(1);
});

test('however one asks, in no minute more goes out than a burst and a minute', () => {
  const steps = fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(steps, (waits) => {
      const pacer = createPacer();
      const sent: number[] = [];
      let now = 0;
      for (const wait of waits) {
        now += wait;
        if (pacer.take(call('post'), later(now)).given) sent.push(now);
      }
      for (const from of sent) {
        const inMinute = sent.filter((at) => at >= from && at < from + 60_000).length;
        expect(inMinute).toBeLessThanOrEqual(65);
      }
    }),
  );
});

test('what it says to wait for is given then, whatever came before', () => {
  const steps = fc.array(fc.integer({ min: 0, max: 1500 }), { minLength: 1, maxLength: 100 });
  fc.assert(
    fc.property(steps, (waits) => {
      const pacer = createPacer();
      let now = 0;
      for (const wait of waits) {
        now += wait;
        const turn = pacer.take(call('post'), later(now));
        if (turn.given) continue;
        expect(pacer.take(call('post'), turn.at).given).toBe(true);
        now = turn.at.getTime() - start.getTime();
      }
    }),
  );
});
