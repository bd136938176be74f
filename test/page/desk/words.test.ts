import { expect, test } from 'vitest';
import { countWords, stateWords } from '../../../src/simulator/page/client/desk/delivery-words.ts';
import { faultsOn } from '../../../src/simulator/page/client/desk/fault-words.ts';
import {
  daysAhead,
  isOfSeveralTeams,
  momentsOf,
  nextStep,
} from '../../../src/simulator/page/client/desk/upcoming-words.ts';
import type { FaultName } from '../../../src/simulator/page/protocol.ts';

const NOW = new Date('2026-03-02T07:55:00.000Z');
const NINE = '2026-03-02T08:00:00.000Z';
const ELEVEN = '2026-03-02T10:00:00.000Z';

const asked = { at: NINE, words: 'Ask 5 people for their standup', team: 'Dev team' };
const retried = { at: NINE, words: 'Escalate #12 to Dana', team: 'Dev team' };
const daily = { at: ELEVEN, words: 'Post the daily in #dev-standup', team: 'Dev team' };

test('what falls due together stands under one time, by the viewer’s calendar and clock', () => {
  const moments = momentsOf([asked, retried, daily]);
  const nine = { at: NINE, things: [asked, retried] };
  const eleven = { at: ELEVEN, things: [daily] };
  expect(daysAhead(moments, NOW, 'Europe/Berlin')).toEqual([
    {
      day: 'Today',
      moments: [
        { ...nine, time: '09:00' },
        { ...eleven, time: '11:00' },
      ],
    },
  ]);
  expect(daysAhead(moments, NOW, 'Asia/Tokyo').map(({ day }) => day)).toEqual(['Today']);
  expect(daysAhead(moments, NOW, 'America/Los_Angeles')).toEqual([
    {
      day: 'Tomorrow',
      moments: [
        { ...nine, time: '00:00' },
        { ...eleven, time: '02:00' },
      ],
    },
  ]);
});

test('what is overdue stands first, as due now', () => {
  const [today] = daysAhead(momentsOf([{ ...asked, at: NOW.toISOString() }, daily]), NOW, 'Europe/Berlin');
  expect(today?.day).toBe('Today');
  expect(today?.moments.map(({ time }) => time)).toEqual(['now', '11:00']);
});

test('the next step says when and what, and that more comes with it', () => {
  expect(nextStep([asked, retried, daily], NOW, 'Europe/Berlin')).toEqual({
    when: '09:00',
    words: 'Ask 5 people for their standup, and 1 more',
  });
  expect(nextStep([daily], NOW, 'America/Los_Angeles')).toEqual({
    when: 'tomorrow 02:00',
    words: 'Post the daily in #dev-standup',
  });
  expect(nextStep([], NOW, 'Europe/Berlin')).toBeNull();
});

test('teams are named only where there are several', () => {
  expect(isOfSeveralTeams([asked, daily, { ...daily, team: null }])).toBe(false);
  expect(isOfSeveralTeams([asked, { ...daily, team: 'Ops' }])).toBe(true);
});

test.each<[FaultName[], string | null]>([
  [[], null],
  [['down'], 'Slack is down'],
  [['down', 'slow'], 'Slack is slow and down'],
  [['forgetful', 'limited', 'slow'], 'Slack is slow, limited and forgetful'],
])('of %j it is said: %s', (faults, words) => {
  expect(faultsOn(faults)).toBe(words);
});

test.each([
  ['owed', 'waiting', 'warn'],
  ['waiting', 'waits for its thread', 'warn'],
  ['sending', 'being sent', 'warn'],
  ['uncertain', 'being looked for', 'warn'],
  ['sent', 'sent', 'ok'],
  ['skipped', 'not needed', 'quiet'],
  ['dead', 'given up', 'danger'],
  ['something new', 'something new', 'quiet'],
])('a delivery that is %s reads “%s”', (state, words, tone) => {
  expect(stateWords(state)).toEqual({ words, tone });
});

test('the outbox is summed up in one line', () => {
  expect(countWords({ waiting: 2, sent: 41, skipped: 3, givenUp: 0 })).toBe(
    '2 waiting, 41 sent, none given up',
  );
});
