import { describe, expect, test } from 'vitest';
import {
  commandBegun,
  completed,
  completing,
  isWrittenOut,
} from '../../../src/simulator/page/client/shell/completion.ts';
import { conversation, person, sight } from './seen.ts';

const known = sight({
  commands: [
    { command: '/standup', description: 'Answer the standup', usageHint: 'setup | help' },
    { command: '/blocker', description: 'Raise a blocker', usageHint: '' },
  ],
  people: [
    person('lea', { realName: 'Lea Okafor', title: 'Developer' }),
    person('leo', { isDeactivated: true }),
    person('ömer', { realName: 'Ömer' }),
  ],
  groups: [{ id: 'S1', handle: 'leads', name: 'Leads' }],
  conversations: [
    conversation('dev-standup', { topic: 'Every morning' }),
    conversation('dev-old', { isArchived: true }),
    conversation('Drumbeat', { kind: 'im' }),
  ],
});

const choicesAt = (text: string, caret = text.length) =>
  completing(text, caret, known)?.choices.map(({ insert }) => insert) ?? [];

describe('what is typed is completed', () => {
  test.each([
    ['/', ['/blocker', '/standup']],
    ['/st', ['/standup']],
    ['/STAND', ['/standup']],
    ['/standup ', []],
    ['say /st', []],
    ['@le', ['@lea', '@leads']],
    ['(@oka', ['@lea']],
    ['hello @ö', ['@ömer']],
    ['lea@le', []],
    ['@h', ['@here']],
    ['#dev', ['#dev-standup']],
    ['#drum', []],
    ['', []],
  ])('%j offers %j', (text, offered) => {
    expect(choicesAt(text)).toEqual(offered);
  });

  test('only the word before the caret counts, and it is replaced where it stands', () => {
    const text = 'ask @le about it';
    const found = completing(text, 'ask @le'.length, known);
    const lea = found?.choices[0];
    if (!found || !lea) throw new Error('Nothing was offered.');
    expect(completed(text, found, lea)).toEqual({ text: 'ask @lea about it', caret: 'ask @lea '.length });
  });

  test('what is written out is sent, not completed once more', () => {
    const isSentAt = (text: string) => {
      const found = completing(text, text.length, known);
      const first = found?.choices[0];
      return found && first ? isWrittenOut(text, found, first) : null;
    };
    expect(isSentAt('/standup')).toBe(true);
    expect(isSentAt('/stand')).toBe(false);
    expect(isSentAt('ask @lea')).toBe(true);
  });

  test('a command that is written out shows how it is used', () => {
    expect(commandBegun('/standup away', known)?.usageHint).toBe('setup | help');
    expect(commandBegun('/standup', known)).toBeUndefined();
    expect(commandBegun('/nothing x', known)).toBeUndefined();
  });
});
