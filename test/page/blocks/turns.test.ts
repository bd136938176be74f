import { expect, test } from 'vitest';
import { createTurns } from '../../../src/simulator/page/client/blocks/place/turns.ts';

/** Something that is done once it is told to be. */
function begun() {
  let end: () => void = () => undefined;
  const work = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { work, end };
}

test('one thing after another, however long the first takes', async () => {
  const turns = createTurns();
  const done: string[] = [];
  const slow = begun();
  void turns.take(async () => {
    await slow.work;
    done.push('typed');
  });
  const pressed = turns.take(async () => void done.push('pressed'));
  slow.end();
  await pressed;
  expect(done).toEqual(['typed', 'pressed']);
});

test('what failed holds up nothing, and is known to whoever did it', async () => {
  const turns = createTurns();
  const refused = turns.take(() => Promise.reject(new Error('There is no such form.')));
  await expect(refused).rejects.toThrow('no such form');
  expect(await turns.take(async () => 'pressed')).toBe('pressed');
});

test('before a form is sent, all that was typed is; of each field the newest', async () => {
  const turns = createTurns();
  const sent: string[] = [];
  turns.hold('today', async () => void sent.push('plan'));
  turns.hold('today', async () => void sent.push('plan the release'));
  turns.hold('notes', async () => void sent.push('none'));
  turns.hold('gone', async () => void sent.push('never'));
  turns.drop('gone');
  await turns.settle();
  expect(sent).toEqual(['plan the release', 'none']);
  await turns.settle();
  expect(sent).toHaveLength(2);
});

test('settling waits for what is under way', async () => {
  const turns = createTurns();
  const slow = begun();
  let isSettled = false;
  void turns.take(() => slow.work);
  const settled = turns.settle().then(() => {
    isSettled = true;
  });
  await Promise.resolve();
  expect(isSettled).toBe(false);
  slow.end();
  await settled;
  expect(isSettled).toBe(true);
});
