import { ids } from '../../src/features/blockers/ids.ts';
import type { Outcome } from '../../src/simulator/actions/outcome.ts';
import type { World } from '../support/world.ts';

const HERE = { in: '#dev-standup' } as const;

/**
 * Gets ready four people for whom the bot has to ask Slack first: Kim types a command, Ola sends a form, Dana presses
 * a button, Lea uses a shortcut. What is returned lets them do it at once, and answers whether Slack had each ack in time.
 */
export async function prepareFourWays(world: World): Promise<() => Promise<Outcome[]>> {
  const { act, workspace } = world.slack;
  const [lea, ola, dana] = [world.as('Lea'), world.as('Ola'), world.as('Dana')];
  await lea.says('staging is down, ask @Ada', HERE);
  const { channel, ts } = await lea.sees('staging is down', HERE);
  await ola.types('/blocker', HERE);
  await ola.fills('What keeps you from going on?', 'the VPN is down');
  await ola.picks('Who can unblock it?', 'Ada');
  await dana.types('/blocker policy', HERE);
  const viewId = workspace.modals.get(dana.id)?.at(-1) ?? '';
  return () =>
    Promise.all([
      act.runCommand({ user: 'kim', channel: 'dev-standup', text: '/blocker no licence @Ada' }),
      act.submitView({ user: 'ola' }),
      act.press({ user: 'dana', in: { viewId }, actionId: ids.policy.addStep }),
      act.messageShortcut({ user: 'lea', callbackId: ids.shortcut.track, channel, ts }),
    ]);
}

export const ALL_ACKED: Outcome[] = Array(4).fill({ ok: true });
