import { expect, test } from 'vitest';
import { roundDueAt } from '../../src/features/workspaces/rules.ts';

const at = (time: string) => new Date(`2026-03-02T${time}:00Z`);
const now = at('09:00');
const never = new Date(0);

test.each([
  ['ten minutes before the full hour', at('08:30'), at('08:35'), at('08:36'), at('08:50')],
  ['an hour later where some were asked then', at('08:50'), at('08:51'), at('08:52'), at('09:50')],
  ['at once where somebody is new', never, at('08:35'), at('08:36'), at('08:36')],
  ['after the rest where somebody is new', never, at('09:00'), at('09:01'), at('09:01')],
  ['at once where nobody was asked about yet', never, never, null, new Date('1970-01-01T00:50:00Z')],
  [
    'no later where the rest lies further ahead than one can',
    never,
    at('08:35'),
    at('11:36'),
    new Date('1970-01-01T00:50:00Z'),
  ],
  [
    'at once where somebody was asked about at a time still to come',
    at('08:30'),
    at('11:35'),
    null,
    new Date('1970-01-01T00:50:00Z'),
  ],
])('the next round is due %s', (_when, firstAskedAt, lastAskedAt, restsUntil, due) => {
  expect(roundDueAt({ workspaceId: 'T1', firstAskedAt, lastAskedAt, restsUntil }, now)).toEqual(due);
});
