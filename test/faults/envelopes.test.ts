import { describe, expect, test } from 'vitest';
import { answer, dailies, told } from '../standups/team.ts';
import type { World } from '../support/world.ts';
import { startFaulty } from './world.ts';

const HERE = { in: '#dev-standup' } as const;
const CARDS = { in: '#dev-blockers' } as const;

async function blocked(): Promise<World> {
  const { world } = await startFaulty();
  await world.moveTo('2026-03-02T08:05:00Z');
  await world.as('Lea').types('/blocker the VPN is down @Omar', HERE);
  return world;
}

/** How often a blocker's log and thread say this. */
function said(world: World, words: string): number {
  const kim = world.as('Kim');
  const [card] = kim.messages(CARDS);
  return card ? kim.thread(card).filter(({ text }) => text.includes(words)).length : 0;
}

describe('delivered twice:', () => {
  test('a shortcut opens one form', async () => {
    const world = await blocked();
    const lea = world.as('Lea');
    await lea.says('staging is down', HERE);
    const message = await lea.sees('staging is down', HERE);
    world.slack.faults.onEnvelope('interactive', { kind: 'duplicate', times: 1 });
    await lea.uses('Track as a blocker', message);
    await lea.seesModal('staging is down');
    await lea.closesModal();
    expect(lea.modal).toBeNull();
    expect(lea.ephemerals(HERE).some(({ text }) => text.includes('please try again'))).toBe(false);
  });

  test('an answer written to the bot is kept once, also when Slack hears no ack and sends it four times', async () => {
    const { world } = await startFaulty();
    await world.moveTo('2026-03-02T08:05:00Z');
    const before = told(world, 'Lea').length;
    world.slack.faults.onEnvelope('events_api', { kind: 'lose-ack', times: 2 });
    await world.as('Lea').says('finish the sync', { in: 'dm' });
    await world.moveTo('2026-03-02T08:20:00Z');
    expect(told(world, 'Lea').length).toBe(before + 1);
    await world.moveTo('2026-03-02T10:01:00Z');
    expect(dailies(world)[0]?.text.split('finish the sync')).toHaveLength(2);
  });
});

describe('whose ack got lost:', () => {
  test('a command typed again finds what it did, and raises no second blocker by itself', async () => {
    const { world } = await startFaulty();
    world.slack.faults.onEnvelope('slash_commands', { kind: 'lose-ack', times: 1 });
    const typed = { user: 'lea', channel: 'dev-standup', text: '/blocker the VPN is down @Omar' };
    expect(await world.slack.act.runCommand(typed)).toMatchObject({ ok: false });
    await world.as('Lea').types(typed.text, HERE);
    await world.as('Lea').sees('You raised this already?', HERE);
    expect(world.as('Kim').messages(CARDS)).toHaveLength(1);
  });

  test('a form sent again is taken once', async () => {
    const { world } = await startFaulty();
    await world.moveTo('2026-03-02T08:05:00Z');
    world.slack.faults.onEnvelope('interactive', {
      ...{ kind: 'lose-ack', times: 1 },
      when: ({ type }) => type === 'view_submission',
    });
    await answer(world, 'Lea', { Today: 'finish the sync' });
    expect(world.as('Lea').modal).not.toBeNull();
    await world.as('Lea').submits();
    expect(world.as('Lea').modal).toBeNull();
    await world.moveTo('2026-03-02T10:01:00Z');
    expect(dailies(world)[0]?.text.split('finish the sync')).toHaveLength(2);
  });
});

describe('minutes late:', () => {
  test('a press on what is resolved by then says so, and changes nothing', async () => {
    const world = await blocked();
    world.slack.faults.onEnvelope('interactive', { kind: 'delay', ms: 300_000, by: 'clock', times: 1 });
    const pressing = world.as('Kim').presses('Escalate now', CARDS);
    await world.as('Omar').types('/blocker resolve 1 restarted the gateway', CARDS);
    await world.moveTo('2026-03-02T08:11:00Z');
    await pressing;
    expect(world.as('Kim').ephemerals(CARDS).at(-1)?.text).toContain('#1: Omar resolved it');
    expect(told(world, 'Dana').filter(({ text }) => text.includes('#1'))).toEqual([]);
  });

  test('an answer that was sent before the daily and comes after it still enters it, once', async () => {
    const { world } = await startFaulty();
    await world.moveTo('2026-03-02T09:58:00Z');
    const lea = world.as('Lea');
    await lea.presses('Answer', { in: 'dm' });
    await lea.fills('Today', 'finish the sync');
    world.slack.faults.onEnvelope('interactive', { kind: 'delay', ms: 300_000, by: 'clock', times: 1 });
    const sending = world.slack.act.submitView({ user: 'lea' });
    await world.moveTo('2026-03-02T10:05:00Z');
    await sending;
    await world.settle();
    expect(dailies(world)).toHaveLength(1);
    expect(dailies(world)[0]?.text.split('finish the sync')).toHaveLength(2);
  });

  test('a form whose trigger has died by then is asked for again in words', async () => {
    const world = await blocked();
    world.slack.faults.on('views.open', { kind: 'error', error: 'expired_trigger_id', times: 1 });
    await world.as('Omar').presses('Resolve', CARDS);
    await world.as('Omar').sees('Nothing was changed; please try again.', CARDS);
    await world.as('Omar').presses('Resolve', CARDS);
    await world.as('Omar').seesModal('What fixed it?');
  });
});

describe('out of order:', () => {
  test('what was pressed first and comes second finds the blocker resolved', async () => {
    const world = await blocked();
    world.slack.faults.onEnvelope('interactive', { kind: 'after-next', times: 1 });
    const pressing = world.as('Kim').presses('Escalate now', CARDS);
    await world.slack.act.runCommand({
      ...{ user: 'omar', channel: 'dev-blockers', text: '/blocker resolve 1 restarted the gateway' },
    });
    await pressing;
    expect(world.as('Kim').ephemerals(CARDS).at(-1)?.text).toContain('#1: Omar resolved it');
    expect(said(world, 'restarted the gateway')).toBe(1);
  });

  test('somebody who came and left, told the other way round, is asked no more once the directory is refreshed', async () => {
    const { world } = await startFaulty();
    world.slack.faults.onEnvelope('events_api', {
      ...{ kind: 'after-next', times: 1 },
      when: ({ event }) => JSON.stringify(event).includes('member_joined_channel'),
    });
    const omar = world.as('Omar');
    const coming = omar.joins('#dev-standup');
    const leaving = omar.leaves('#dev-standup');
    await Promise.all([coming, leaving]);
    await world.moveTo('2026-03-04T08:01:00Z');
    expect(told(world, 'Omar').filter(({ text }) => text.includes('Wed 4 Mar'))).toEqual([]);
  });
});
