import { expect, test } from 'vitest';
import { createLog } from '../src/log.ts';
import { startWorld } from './support/world.ts';

const PRIVATE = 'grievance';

test.each(['socket', 'http'] as const)(
  'nothing that people typed, and no token, is ever logged, whatever goes wrong over %s',
  async (transport) => {
    const lines: string[] = [];
    const log = createLog('trace', { write: (line) => lines.push(line) });
    const world = await startWorld({ transport, log });
    const { slack, as, settle } = world;
    const lea = as('lea');

    await as('dana').types('/standup setup', { in: 'dev-standup' });
    await as('dana').submits();
    slack.faults.on('views.open', { kind: 'error', error: 'invalid_arguments', times: 1 });
    await lea.types('/blocker', { in: 'dev-standup' });
    slack.faults.on('users.info', { kind: 'error', error: 'internal_error', times: 1 });
    await lea.types(`/blocker my ${PRIVATE} about @omar`, { in: 'dev-standup' });
    for (const fault of ['invalid_blocks', 'token_revoked', 'fatal_error', 'nonsense'])
      slack.faults.on('chat.postMessage', { kind: 'error', error: fault, times: 1 });
    slack.faults.on('chat.postMessage', { kind: 'reset-before', times: 1 });
    slack.faults.on(/^views|response/, { kind: '5xx', times: 2 });
    await lea.types(`/blocker another ${PRIVATE}`, { in: 'dev-standup' });
    await lea.types('/standup', { in: 'dev-standup' });
    await lea.says(`a ${PRIVATE} in plain words`);
    await lea.opensHome();
    await world.moveTo('2026-03-02T10:00:00Z');
    slack.faults.clear();
    await settle();
    await world.stop();

    const logged = lines.join('');
    expect(lines.length).toBeGreaterThan(5);
    const secrets = [slack.botToken, slack.appToken, slack.signingSecret];
    const leaked = [PRIVATE, ...secrets].filter((each) => logged.includes(each));
    expect(leaked).toEqual([]);
  },
);
