import { afterEach, describe, expect, test } from 'vitest';
import type { CallFault } from '../../../src/simulator/index.ts';
import { notices, startTeam } from '../../blockers/team.ts';
import type { World } from '../../support/world.ts';

/**
 * What is never owed: answers through a response URL, forms opened, put in another's place and laid over it. If such
 * a call goes wrong, what was done stays done once; the person is told or hears nothing, but nothing twice and
 * nothing that is not so.
 */
let world: World;
afterEach(() => world.stop());

const faults: { name: string; fault: CallFault }[] = [
  { name: 'an error', fault: { kind: 'error', error: 'internal_error' } },
  { name: 'what Slack never accepts', fault: { kind: 'error', error: 'invalid_arguments' } },
  { name: '429', fault: { kind: '429', retryAfter: 7 } },
  { name: '5xx before the effect', fault: { kind: '5xx' } },
  { name: '5xx after the effect', fault: { kind: '5xx', after: true } },
  { name: 'slow', fault: { kind: 'slow', ms: 200, by: 'machine' } },
  { name: 'reset before the effect', fault: { kind: 'reset-before' } },
  { name: 'reset after the effect', fault: { kind: 'reset-after' } },
  { name: 'hanging until it is given up', fault: { kind: 'hang' } },
];

const expired: (typeof faults)[number][] = [
  { name: 'an expired trigger', fault: { kind: 'error', error: 'expired_trigger_id' } },
  { name: 'a trigger used before', fault: { kind: 'error', error: 'exchanged_trigger_id' } },
];

const IN = { in: '#dev-standup' };
const CARD = { in: '#dev-blockers' };
const LIE = 'nothing was changed';

function privately(name: string): string[] {
  return world
    .as(name)
    .ephemerals()
    .map(({ text }) => text);
}

describe('an answer through a response URL', () => {
  const usedUp = { name: 'a URL that is used up', fault: { kind: '5xx', status: 404 } as const };
  const answering = faults.filter(({ fault }) => fault.kind !== 'error');

  test.each([...answering, usedUp])('$name', async ({ fault }) => {
    world = await startTeam();
    const lea = world.as('Lea');
    await lea.types('/blocker the VPN is down', IN);
    const before = privately('Lea').length;
    world.slack.faults.on('respond', { ...fault, times: 1 });
    await lea.presses('Escalate now', IN);
    await world.settle();
    expect(notices(world, 'Dana')).toHaveLength(1);
    const said = privately('Lea').slice(before);
    expect(said.length).toBeLessThanOrEqual(1);
    expect(said.join()).not.toContain(LIE);
    await lea.types('/blocker 1', IN);
    expect(privately('Lea').at(-1)).toMatch(/Dana \(team lead\)/);
  });
});

describe('a form opened', () => {
  test.each([...faults, ...expired])('$name', async ({ fault }) => {
    world = await startTeam();
    const lea = world.as('Lea');
    await lea.types('/blocker the VPN is down', IN);
    const before = privately('Lea').length;
    world.slack.faults.on('views.open', { ...fault, times: 1 });
    await lea.presses('Resolve', CARD);
    await world.settle();
    expect(privately('Lea').length - before).toBeLessThanOrEqual(1);
    const isTold = lea.modal !== null || privately('Lea').length > before;
    expect(isTold).toBe(fault.kind !== 'error' || fault.error !== 'exchanged_trigger_id');
    if (lea.modal) await lea.closesModal();
    await lea.presses('Resolve', CARD);
    await lea.submits();
    await lea.types('/blocker 1', IN);
    expect(privately('Lea').at(-1)).toMatch(/resolved/i);
  });
});

describe('a form put in another’s place', () => {
  test.each(faults)('$name', async ({ fault }) => {
    world = await startTeam();
    const dana = world.as('Dana');
    await dana.types('/standup questions', IN);
    await dana.fills('New question', 'Where?');
    await dana.submits();
    world.slack.faults.on('views.update', { ...fault, times: 1 });
    await dana.presses('Remove');
    await world.settle();
    expect(dana.modal?.text ?? '').not.toContain(LIE);
    expect(privately('Dana').join()).not.toContain(LIE);
    while (world.slack.workspace.modals.get(dana.id)?.length) await dana.closesModal();
    await dana.types('/standup questions', IN);
    await dana.seesModal('Add a question of your own:');
    await dana.seesModal(/^(?![\s\S]*Where\?)/);
  });
});

describe('a form laid over another', () => {
  test.each([...faults, ...expired])('$name', async ({ fault }) => {
    world = await startTeam();
    const dana = world.as('Dana');
    await dana.types('/standup settings', IN);
    await dana.fills('Time', '08:30');
    world.slack.faults.on('views.push', { ...fault, times: 1 });
    await dana.presses('Questions');
    await world.settle();
    const { modals } = world.slack.workspace;
    expect(modals.get(dana.id)?.length).toBeLessThanOrEqual(2);
    if ((modals.get(dana.id)?.length ?? 0) > 1) await dana.closesModal();
    await dana.seesModal('08:30');
    await dana.presses('Questions');
    await dana.seesModal('Add a question of your own:');
  });
});
