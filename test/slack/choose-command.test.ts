import { describe, expect, test } from 'vitest';
import { chooseCommand } from '../../src/slack/commands/choose.ts';
import type { Command } from '../../src/slack/commands/command.ts';

const command = (word: string, takes?: RegExp): Command => ({
  ...{ command: '/blocker', word, usage: `/blocker ${word}`, summary: word },
  ...(takes && { takes }),
  run: async () => undefined,
});

/** One command that takes free text, and one that does not. */
const BLOCKER = [command(''), command('list', /^$/), command('mine', /^$/), command('resolve', /^#?\d+/)];
const STANDUP = [command('', /^$/), command('status', /^$/), command('away')];

describe('a slash command', () => {
  test.each([
    ['', '', ''],
    ['list', 'list', ''],
    ['LIST ', 'list', ''],
    ['resolve 12 it was DNS', 'resolve', '12 it was DNS'],
    ['staging DB refuses connections', '', 'staging DB refuses connections'],
    ['list of servers is gone', '', 'list of servers is gone'],
    ['lost access to prod', '', 'lost access to prod'],
    ['resolve', 'resolve', ''],
    ['help me get access', '', 'help me get access'],
  ])('/blocker %s runs «%s» with «%s»', (text, word, rest) => {
    expect(chooseCommand(BLOCKER, text)).toMatchObject({ kind: 'run', command: { word }, rest });
  });

  test.each([
    ['reslove 12', '/blocker resolve 12'],
    ['resolv 12 it was DNS', '/blocker resolve 12 it was DNS'],
    ['lst', '/blocker list'],
  ])('/blocker %s asks back: %s', (text, suggestion) => {
    expect(chooseCommand(BLOCKER, text)).toMatchObject({ kind: 'unknown', suggestion });
  });

  test.each([
    ['statsu', '/blocker status'],
    ['awya today', '/blocker away today'],
    ['a way today', '/blocker away today'],
    ['Sta Tus', '/blocker status'],
    ['dance', undefined],
  ])('without free text, %s asks back: %s', (text, suggestion) => {
    expect(chooseCommand(STANDUP, text)).toMatchObject({ kind: 'unknown', suggestion });
  });

  test('a word that takes nothing still runs where there is no free text', () => {
    expect(chooseCommand(STANDUP, 'status please')).toMatchObject({
      kind: 'run',
      command: { word: 'status' },
    });
  });

  test.each([['help'], [' Help ']])('«%s» explains', (text) => {
    expect(chooseCommand(BLOCKER, text)).toEqual({ kind: 'help' });
  });
});
