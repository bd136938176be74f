import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Draft, draftOver, isOver } from '../../../src/simulator/page/client/blocks/place/draft.ts';

const sent = (draft: Draft): Draft => ({ ...draft, isSent: true });

test('what was typed stays until it was sent, whatever the server says meanwhile', () => {
  const typed = draftOver(null, null, 'plan');
  expect(isOver(typed, null)).toBe(false);
  expect(isOver(typed, 'plan')).toBe(false);
  expect(isOver(typed, 'something else')).toBe(false);
});

test('once sent it stays until the server says the same', () => {
  const typed = sent(draftOver(null, 'before', 'plan'));
  expect(isOver(typed, 'before')).toBe(false);
  expect(isOver(typed, 'plan')).toBe(true);
});

test('the echo of what was typed first does not take back what was typed since', () => {
  const first = sent(draftOver(null, null, 'pl'));
  const second = sent(draftOver(first, null, 'plan'));
  expect(isOver(second, 'pl')).toBe(false);
  expect(isOver(second, 'plan')).toBe(true);
});

test('what another tab of the same person chose since is shown', () => {
  const option = (value: string) => ({ text: { type: 'plain_text', text: value }, value });
  const chosen = sent(draftOver(null, option('yes'), option('no')));
  expect(isOver(chosen, option('maybe'))).toBe(true);
});

test('somebody who writes back what stood there is understood', () => {
  const changed = sent(draftOver(null, 'before', 'after'));
  const back = sent(draftOver(changed, 'before', 'before'));
  expect(isOver(back, 'after')).toBe(false);
  expect(isOver(back, 'before')).toBe(true);
});

test('however the echoes are late, the last word typed is the one that is shown in the end', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', 'ab', 'abc', ''), { minLength: 1 }), (typed) => {
      let draft: Draft | null = null;
      for (const value of typed) draft = sent(draftOver(draft, null, value));
      const last = typed.at(-1);
      for (const echo of typed) expect(isOver(draft, echo)).toBe(echo === last);
    }),
  );
});
