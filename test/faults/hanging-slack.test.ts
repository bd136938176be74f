import { expect, test } from 'vitest';
import { ids } from '../../src/features/blockers/ids.ts';
import { startFaulty } from './world.ts';

const HERE = { in: '#dev-standup' } as const;
const NO_ANSWER = 'Slack does not answer me as it should. Please try again in a minute.';

test('while Slack answers nothing, everybody is acknowledged in time and told so, and may try again', async () => {
  const { world } = await startFaulty();
  const { act, faults, workspace } = world.slack;
  const [lea, ola, dana] = [world.as('Lea'), world.as('Ola'), world.as('Dana')];
  await lea.says('staging is down, ask @Ada', HERE);
  const { channel, ts } = await lea.sees('staging is down', HERE);
  await ola.types('/blocker', HERE);
  await ola.fills('What keeps you from going on?', 'the VPN is down');
  await ola.picks('Who can unblock it?', 'Ada');
  await dana.types('/blocker policy', HERE);
  const viewId = workspace.modals.get(dana.id)?.at(-1) ?? '';
  faults.on(/^(users\.info|usergroups\.list)$/, { kind: 'hang' });
  const acked = await Promise.all([
    act.runCommand({ user: 'kim', channel: 'dev-standup', text: '/blocker no licence @Ada' }),
    act.submitView({ user: 'ola' }),
    act.press({ user: 'dana', in: { viewId }, actionId: ids.policy.addStep }),
    act.messageShortcut({ user: 'lea', callbackId: ids.shortcut.track, channel, ts }),
  ]);
  expect(acked).toEqual(Array(4).fill({ ok: true }));
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
