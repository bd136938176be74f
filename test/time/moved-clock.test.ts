import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { createMovedClock, whileHeld } from '../../src/time/index.ts';

const nine = new Date('2026-03-03T09:00Z');

function at(time: string): Date {
  return new Date(`2026-03-03T${time}Z`);
}

test('stands still until it is moved', async () => {
  const clock = createMovedClock(nine);
  expect(clock.now()).toEqual(nine);
  await clock.moveTo(at('10:00'));
  expect(clock.now()).toEqual(at('10:00'));
});

test('wakes sleepers in the order of their times, each at its own', async () => {
  const clock = createMovedClock(nine);
  const diary = diaryOf(clock);
  diary.writeAt('11:00', 'second');
  diary.writeAt('10:00', 'first');
  diary.writeAt('13:00', 'never');
  expect(clock.nextWake()).toEqual(at('10:00'));
  await clock.moveTo(at('12:00'));
  expect(diary.lines).toEqual(['10:00 first', '11:00 second']);
  expect(clock.nextWake()).toEqual(at('13:00'));
});

test('wakes those who fall asleep again on the way', async () => {
  const clock = createMovedClock(nine);
  const beats: string[] = [];
  void (async () => {
    for (;;) {
      await clock.sleepUntil(new Date(clock.now().getTime() + 20 * 60_000));
      beats.push(clock.now().toISOString().slice(11, 16));
    }
  })();
  await clock.moveTo(at('10:10'));
  expect(beats).toEqual(['09:20', '09:40', '10:00']);
});

test('does not pass anyone by while something is open', async () => {
  const clock = createMovedClock(nine);
  const diary = diaryOf(clock);
  diary.writeAt('11:00', 'waits for the call');
  const close = clock.hold();
  const moved = clock.moveTo(at('12:00'));
  await eventLoopTurns(50);
  expect(clock.now()).toEqual(nine);
  close();
  close();
  await moved;
  expect(diary.lines).toEqual(['11:00 waits for the call']);
});

test('a hold let go twice counts once', async () => {
  const clock = createMovedClock(nine);
  const [first] = [clock.hold(), clock.hold()];
  first();
  first();
  let released = false;
  void clock.whenReleased().then(() => {
    released = true;
  });
  await eventLoopTurns(5);
  expect(released).toBe(false);
});

test('waits until what it woke has gone through a few turns of the event loop', async () => {
  const clock = createMovedClock(nine);
  const diary = diaryOf(clock);
  void clock.sleepUntil(at('10:00')).then(async () => {
    await eventLoopTurns(5);
    diary.writeAt('10:30', 'slept again');
  });
  diary.writeAt('11:00', 'later');
  await clock.moveTo(at('12:00'));
  expect(diary.lines).toEqual(['10:30 slept again', '11:00 later']);
});

test('waits for a call over a real socket that holds it', async () => {
  const clock = createMovedClock(nine);
  const diary = diaryOf(clock);
  const server = createServer((_request, response) => {
    setTimeout(() => {
      diary.write('answered');
      response.end();
    }, 20);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  void clock.sleepUntil(at('10:00')).then(async () => {
    await whileHeld(clock, () => fetch(`http://127.0.0.1:${port}`));
    diary.writeAt('10:30', 'called, then slept half an hour');
  });
  diary.writeAt('11:00', 'later');
  await clock.moveTo(at('12:00'));
  server.close();
  expect(diary.lines).toEqual(['10:00 answered', '10:30 called, then slept half an hour', '11:00 later']);
});

test('moves one after the other when it is moved twice', async () => {
  const clock = createMovedClock(nine);
  const diary = diaryOf(clock);
  diary.writeAt('10:30', 'on the second way');
  const first = clock.moveTo(at('10:00')).then(() => diary.write('arrived'));
  await Promise.all([first, clock.moveTo(at('11:00'))]);
  expect(diary.lines).toEqual(['10:00 arrived', '10:30 on the second way']);

  const there = clock.moveTo(at('13:00'));
  const andBack = expect(clock.moveTo(at('12:00'))).rejects.toThrow(RangeError);
  await Promise.all([there, andBack]);
  expect(clock.now()).toEqual(at('13:00'));
});

test('is let go when the work that held it fails', async () => {
  const clock = createMovedClock(nine);
  await expect(whileHeld(clock, () => Promise.reject(new Error('no network')))).rejects.toThrow('no network');
  await clock.moveTo(at('10:00'));
  expect(clock.now()).toEqual(at('10:00'));
});

test('goes backwards only when it is set', async () => {
  const clock = createMovedClock(nine);
  const diary = diaryOf(clock);
  diary.writeAt('09:30', 'after an hour and a half');
  await expect(clock.moveTo(at('08:00'))).rejects.toThrow(RangeError);
  clock.set(at('08:00'));
  expect(clock.now()).toEqual(at('08:00'));
  await clock.moveTo(at('09:29'));
  expect(diary.lines).toEqual([]);
  await clock.moveTo(at('09:30'));
  expect(diary.lines).toEqual(['09:30 after an hour and a half']);
});

test('set forwards, as after three days asleep, it wakes all who are due at the new time', async () => {
  const clock = createMovedClock(nine);
  const diary = diaryOf(clock);
  diary.writeAt('11:00', 'second');
  diary.writeAt('10:00', 'first');
  diary.writeAt('13:00', 'not yet');
  clock.set(at('12:00'));
  await eventLoopTurns(1);
  expect(diary.lines).toEqual(['12:00 first', '12:00 second']);
});

test('does not sleep until a time gone by, nor after it was told to stop', async () => {
  const clock = createMovedClock(nine);
  await clock.sleepUntil(nine);
  const stop = new AbortController();
  const sleep = clock.sleepUntil(at('10:00'), stop.signal);
  stop.abort(new Error('stopped'));
  await expect(sleep).rejects.toThrow('stopped');
  await expect(clock.sleepUntil(at('10:00'), stop.signal)).rejects.toThrow('stopped');
  expect(clock.nextWake()).toBeNull();
});

test('refuses times that are none', async () => {
  const clock = createMovedClock(nine);
  const none = new Date(Number.NaN);
  expect(() => createMovedClock(none)).toThrow(RangeError);
  expect(() => clock.set(none)).toThrow(RangeError);
  await expect(clock.sleepUntil(none)).rejects.toThrow(RangeError);
  await expect(clock.moveTo(none)).rejects.toThrow(RangeError);
});

test('what it shows cannot be changed from outside', () => {
  const clock = createMovedClock(nine);
  clock.now().setUTCHours(23);
  expect(clock.now()).toEqual(nine);
});

function diaryOf(clock: ReturnType<typeof createMovedClock>) {
  const lines: string[] = [];
  const write = (line: string) => lines.push(`${clock.now().toISOString().slice(11, 16)} ${line}`);
  return {
    lines,
    write,
    writeAt: (time: string, line: string) => void clock.sleepUntil(at(time)).then(() => write(line)),
  };
}

async function eventLoopTurns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
}
