import { expect, test } from 'vitest';
import { ALL_ACKED, prepareFourWays } from './four-ways.ts';
import { startFaulty } from './world.ts';

/** On the machine's clock: who acknowledges only then is too late. */
const BOT_GIVES_UP_AFTER_MS = 10_000;
const HERE = { in: '#dev-standup' } as const;
const NO_ANSWER = 'Slack does not answer me as it should. Please try again in a minute.';

test('while Slack answers nothing, everybody is acknowledged in time and told so, and may try again', async () => {
  const { world } = await startFaulty({ ackDeadlineMs: BOT_GIVES_UP_AFTER_MS - 1_000 });
  const { faults } = world.slack;
  const [lea, ola, dana] = [world.as('Lea'), world.as('Ola'), world.as('Dana')];
  const allAtOnce = await prepareFourWays(world);
  faults.on(/^(users\.info|usergroups\.list)$/, { kind: 'hang' });
  expect(await allAtOnce()).toEqual(ALL_ACKED);
  await world.settle();
  expect(world.as('Kim').ephemerals(HERE).at(-1)?.text).toBe(NO_ANSWER);
  expect(lea.ephemerals(HERE).at(-1)?.text).toBe(NO_ANSWER);
  await ola.seesModal(NO_ANSWER);
  await dana.seesModal(NO_ANSWER);
  expect(world.as('Kim').messages({ in: '#dev-blockers' })).toEqual([]);

  faults.clear();
  await ola.closesModal();
  expect(ola.modal?.text).toContain('the VPN is down');
  await ola.submits();
  await ola.seesModal('#1 the VPN is down is raised');
});
