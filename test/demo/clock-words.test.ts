import { describe, expect, test } from 'vitest';
import { readInstant } from '../../src/demo/prompt/clock-words.ts';

const MONDAY_NOON = new Date('2026-03-02T11:00:00Z');
const read = (words: string) => readInstant(words, MONDAY_NOON, 'Europe/Berlin');

describe('the clock at the prompt', () => {
  test.each([
    ['+4h', '2026-03-02T15:00:00.000Z'],
    ['+90 min', '2026-03-02T12:30:00.000Z'],
    ['14:00', '2026-03-02T13:00:00.000Z'],
    ['9', '2026-03-03T08:00:00.000Z'],
    ['12:00', '2026-03-03T11:00:00.000Z'],
    ['tomorrow 09:00', '2026-03-03T08:00:00.000Z'],
    ['fri 9am', '2026-03-06T08:00:00.000Z'],
    ['2026-03-30 09:00', '2026-03-30T07:00:00.000Z'],
  ])('%s', async (words, at) => {
    expect((await read(words)).toISOString()).toBe(at);
  });

  test.each([
    ['25:00', 'a day has hours 00 to 23'],
    ['soon', 'The clock takes:'],
    ['+4', 'minutes, hours or days'],
    ['someday 09:00', 'The clock takes:'],
    ['yesterday 10:00', 'is over'],
    ['today 10:00', 'The clock moves forwards only.'],
  ])('%s is answered with what it takes', async (words, says) => {
    await expect(read(words)).rejects.toThrow(says);
  });
});
