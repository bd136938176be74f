import { describe, expect, test } from 'vitest';
import { readArguments } from '../../src/demo/arguments.ts';

describe('the demo’s command line', () => {
  test.each([
    [[], { once: false, person: undefined, transport: 'socket' }],
    [['--once'], { once: true, person: undefined, transport: 'socket' }],
    [['--person', 'Noor', '--http'], { once: false, person: 'noor', transport: 'http' }],
    [['--help'], null],
  ])('%j', (args, read) => {
    expect(readArguments(args)).toEqual(read);
  });

  test.each([
    [['--onec'], "Unknown option '--onec'"],
    [['--person'], "'--person <value>' argument missing"],
    [['--person', 'Rex'], 'Nobody here is called Rex. There are Lea,'],
    [['week'], "Unexpected argument 'week'"],
  ])('%j is refused', (args, says) => {
    expect(() => readArguments(args)).toThrow(says);
  });
});
