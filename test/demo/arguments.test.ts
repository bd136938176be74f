import { describe, expect, test } from 'vitest';
import { readArguments } from '../../src/demo/arguments.ts';

describe('the demo’s command line', () => {
  test.each([
    [[], { show: 'page', port: undefined, transport: 'socket' }],
    [['--port', '0', '--http'], { show: 'page', port: 0, transport: 'http' }],
    [['--terminal'], { show: 'terminal', once: false, person: undefined, transport: 'socket' }],
    [['--once'], { show: 'terminal', once: true, person: undefined, transport: 'socket' }],
    [['--person', 'Noor', '--http'], { show: 'terminal', once: false, person: 'noor', transport: 'http' }],
    [['--help'], null],
  ])('%j', (args, read) => {
    expect(readArguments(args)).toEqual(read);
  });

  test.each([
    [['--onec'], "Unknown option '--onec'"],
    [['--person'], "'--person <value>' argument missing"],
    [['--person', 'Rex'], 'Nobody here is called Rex. There are Lea,'],
    [['--port', 'http'], '--port takes a number from 0 to 65535, not http.'],
    [['--port', '65536'], 'not 65536'],
    [['--once', '--port', '3800'], '--port is for the page'],
    [['week'], "Unexpected argument 'week'"],
  ])('%j is refused', (args, says) => {
    expect(() => readArguments(args)).toThrow(says);
  });
});
