import { expect, test } from 'vitest';
import { oneAtATime } from '../../../src/simulator/page/client/net/one-at-a-time.ts';

test('ten notices while one question is under way ask once more, with what was asked last', async () => {
  const inTurn = oneAtATime();
  const begun: string[] = [];
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const first = inTurn('room', async () => {
    begun.push('first');
    await answered;
  });
  for (let at = 1; at <= 10; at += 1) {
    void inTurn('room', async () => {
      begun.push(`again ${at}`);
    });
  }
  await inTurn('desk', async () => {
    begun.push('desk');
  });
  expect(begun).toEqual(['first', 'desk']);
  answer();
  await first;
  expect(begun).toEqual(['first', 'desk', 'again 10']);
});

test('after a failure the same thing can be asked again', async () => {
  const inTurn = oneAtATime();
  await expect(inTurn('room', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
  let isAsked = false;
  await inTurn('room', async () => {
    isAsked = true;
  });
  expect(isAsked).toBe(true);
});
