import { expect, test } from 'vitest';
import { createMovedClock, type MovedClock, passTime, type Timed } from '../../src/time/index.ts';

const nine = new Date('2026-03-03T09:00Z');

function at(time: string): Date {
  return new Date(`2026-03-03T${time}Z`);
}

/** A program that has to do something at each of these times, and notes when it did. */
function programDueAt(clock: MovedClock, ...times: string[]): Timed & { done: string[] } {
  const due = times.map(at);
  const done: string[] = [];
  return {
    done,
    async processDue() {
      while (due[0] !== undefined && due[0] <= clock.now()) {
        done.push(
          `${due.shift()?.toISOString().slice(11, 16)} at ${clock.now().toISOString().slice(11, 16)}`,
        );
      }
    },
    nextDueAt: async () => due[0] ?? null,
  };
}

test('everything is done in its time, what was overdue at once', async () => {
  const clock = createMovedClock(nine);
  const program = programDueAt(clock, '08:00', '10:00', '10:30', '12:00', '12:01');
  await passTime(clock, program, at('12:00'));
  expect(program.done).toEqual(['08:00 at 09:00', '10:00 at 10:00', '10:30 at 10:30', '12:00 at 12:00']);
  expect(clock.now()).toEqual(at('12:00'));
});

test('sleepers wake at their own time, between what is due', async () => {
  const clock = createMovedClock(nine);
  const program = programDueAt(clock, '11:00');
  const woken: string[] = [];
  void clock.sleepUntil(at('10:15')).then(() => woken.push(clock.now().toISOString().slice(11, 16)));
  await passTime(clock, program, at('11:30'));
  expect(woken).toEqual(['10:15']);
  expect(program.done).toEqual(['11:00 at 11:00']);
  expect(clock.now()).toEqual(at('11:30'));
});

test('until now, only what is due now is done', async () => {
  const clock = createMovedClock(nine);
  const program = programDueAt(clock, '09:00', '09:01');
  await passTime(clock, program, nine);
  expect(program.done).toEqual(['09:00 at 09:00']);
  expect(clock.now()).toEqual(nine);
});

test('a program that fails is heard', async () => {
  const clock = createMovedClock(nine);
  const broken: Timed = {
    processDue: () => Promise.reject(new Error('database is locked')),
    nextDueAt: async () => null,
  };
  await expect(passTime(clock, broken, at('10:00'))).rejects.toThrow('database is locked');
});
