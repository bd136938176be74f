import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deckOf, groupsOf, outcomeOf, type Vote } from '../../src/features/poker/rules/index.ts';

const DECK = deckOf({ unit: 'points', scale: [1, 2, 3, 5, 8] });

function votesOf(...votes: string[]): Vote[] {
  return votes.map((vote, at) => ({ userId: `U${at}`, vote }));
}

describe('What the votes come to', () => {
  test.each([
    { votes: ['5', '5', '5'], kind: 'unanimous', value: 5 },
    { votes: ['5', '5', '?'], kind: 'narrow', value: 5 },
    { votes: ['5'], kind: 'narrow', value: 5 },
    { votes: ['3', '5'], kind: 'narrow', value: 5 },
    { votes: ['3', '3', '5'], kind: 'narrow', value: 3 },
    { votes: ['5', '3', '5', '3'], kind: 'narrow', value: 5 },
    { votes: ['8', '13', '8'], kind: 'narrow', value: 8 },
    { votes: ['8', '13'], kind: 'narrow', value: 13 },
    { votes: ['13', '13'], kind: 'unanimous', value: 13 },
    { votes: ['?', '?'], kind: 'nobody' },
    { votes: [], kind: 'nobody' },
  ])('$votes: $kind $value', ({ votes, ...outcome }) => {
    expect(outcomeOf(votesOf(...votes), DECK)).toEqual(outcome);
  });

  test('more than one step apart names the lowest and the highest', () => {
    expect(outcomeOf(votesOf('2', '8', '2', '5', '?'), DECK)).toEqual({
      kind: 'wide',
      lowest: { vote: '2', userIds: ['U0', 'U2'] },
      highest: { vote: '8', userIds: ['U1'] },
    });
  });

  test('a step is a step of the scale, not of the numbers', () => {
    expect(outcomeOf(votesOf('1', '3'), DECK).kind).toBe('wide');
    expect(outcomeOf(votesOf('8', '40'), [1, 8, 40]).kind).toBe('narrow');
  });
});

test('hours have no vote for what is too big', () => {
  expect(deckOf({ unit: 'hours', scale: [2, 4, 8] })).toEqual([2, 4, 8]);
});

test('whoever votes what, in whatever order: what is proposed was voted, and nobody is left out', () => {
  const vote = fc.constantFrom(...DECK.map(String), '?');
  fc.assert(
    fc.property(fc.array(vote, { maxLength: 12 }), (cast) => {
      const votes = votesOf(...cast);
      const outcome = outcomeOf(votes, DECK);
      expect(outcomeOf([...votes].reverse(), DECK).kind).toBe(outcome.kind);
      if ('value' in outcome) expect(cast).toContain(String(outcome.value));
      const grouped = groupsOf(votes).flatMap(({ userIds }) => userIds);
      expect(grouped.toSorted()).toEqual(votes.map(({ userId }) => userId).toSorted());
    }),
  );
});
