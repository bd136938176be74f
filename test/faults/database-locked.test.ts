import { expect, test } from 'vitest';
import { told } from '../standups/team.ts';
import { lockDatabase } from './other-process.ts';
import { startFaulty } from './world.ts';

const HERE = 'dev-standup';
const CARDS = { in: '#dev-blockers' } as const;
const RAISE = { user: 'lea', channel: HERE, text: '/blocker the VPN is down @Omar' };
const LOCKED = /can't save anything at the moment: another program holds my database\. Nothing was changed/;

test('a database that is locked for a moment is waited for, while others are served', async () => {
  const { world, file, logged } = await startFaulty();
  const { slack, as } = world;
  const lock = await lockDatabase(file);
  const typing = slack.act.runCommand(RAISE);
  expect(await slack.act.runCommand({ user: 'ola', channel: HERE, text: '/blocker help' })).toEqual({
    ok: true,
  });
  expect(as('Lea').ephemerals()).toEqual([]);
  await lock.release();
  expect(await typing).toEqual({ ok: true });
  await world.settle();
  await as('Kim').sees('#1', CARDS);
  expect(logged).toEqual([]);
});

test('one that stays locked: people are told what to do and lose nothing, and all goes on when it is free', async () => {
  const { world, file, logged } = await startFaulty();
  const { slack, as } = world;
  const kim = as('Kim');
  await kim.types('/blocker', { in: HERE });
  await kim.fills('What keeps you from going on?', 'no licence for the editor');
  await world.moveTo('2026-03-02T07:59:00Z');
  const lock = await lockDatabase(file);
  world.clock.set(new Date('2026-03-02T08:00:00Z'));
  const beat = world.app.processDue().catch((error: Error) => error.message);
  const acked = await Promise.all([slack.act.runCommand(RAISE), slack.act.submitView({ user: 'kim' })]);
  expect(acked).toEqual([{ ok: true }, { ok: true }]);
  await beat;
  await world.settle();
  expect(as('Lea').ephemerals().at(-1)?.text).toMatch(LOCKED);
  expect((await kim.seesModal(LOCKED)).text).toContain('Please try again in a minute');
  expect(logged.some(({ msg }) => msg.startsWith('the database cannot be used'))).toBe(true);
  expect(told(world, 'Ola')).toEqual([]);

  await lock.release();
  await kim.closesModal();
  expect(kim.modal?.text).toContain('no licence for the editor');
  await kim.submits();
  await as('Lea').types(RAISE.text, { in: HERE });
  await world.moveTo('2026-03-02T08:01:00Z');
  expect(kim.messages(CARDS).filter(({ text }) => text.includes('#'))).toHaveLength(2);
  expect(told(world, 'Ola')).toHaveLength(1);
});
