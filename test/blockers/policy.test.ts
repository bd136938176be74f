import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { World } from '../support/world.ts';
import { notices, startTeam, told } from './team.ts';

let world: World;
beforeEach(async () => {
  world = await startTeam();
});
afterEach(() => world.stop());

const HERE = { in: '#dev-standup' } as const;
const CARD = { in: '#dev-blockers' } as const;

async function addsStep(hours: string, whom: string, more: () => Promise<void> = async () => {}) {
  const dana = world.as('Dana');
  await dana.presses('Add a step');
  await dana.fills('After how many hours?', hours);
  await dana.picks('Who is told?', whom);
  await more();
  await dana.submits();
}

describe('the escalation policy', () => {
  test('can be seen by everybody and changed by those who manage the team', async () => {
    const lea = world.as('Lea');
    await lea.types('/blocker policy', HERE);
    expect(told(world, 'Lea')).toBe(
      'Only Dana or a workspace admin can change the escalation policy. Ask one of them, or use /blocker policy show.',
    );
    await lea.types('/blocker policy show', HERE);
    expect(told(world, 'Lea')).toContain('• After 4 h: team lead\n• After 8 h: product manager');
  });

  test('shows a dry run when it is saved: now, on a Friday at 17:00, and when nobody can be reached', async () => {
    const dana = world.as('Dana');
    await dana.types('/blocker policy', HERE);
    await addsStep('2', 'A person', () => dana.picks('Who, if it is a person', 'Ola'));
    await dana.submits();
    const { text } = await dana.seesModal('Saved for Dev team');
    expect(text).toContain(
      'Raised now: Ola today 11:00, then Dana (team lead) today 13:00, then Priya (product manager) today 17:00.',
    );
    expect(text).toContain(
      'Raised Fri 6 Mar 17:00: Ola Mon 9 Mar 11:00, then Dana (team lead) Mon 9 Mar 13:00',
    );
    expect(text).toContain(
      'Nobody on the ladder can be reached: Mon–Fri 00:00–09:00 and 17:00–24:00; Sat and Sun all day.',
    );
  });

  test('holds for what is raised from then on, and for what is open only when that is ticked', async () => {
    await world.as('Lea').types('/blocker the VPN is down', HERE);
    const dana = world.as('Dana');
    await dana.types('/blocker policy', HERE);
    await addsStep('1', 'Product manager');
    await dana.submits();
    await dana.closesModal();
    expect((await world.as('Lea').sees('#1 the VPN is down', CARD)).text).toContain('Next: Dana');
    await world.as('Lea').types('/blocker no review on PROC-001', HERE);
    expect(told(world, 'Lea')).toContain('Priya (product manager) is told today 10:00');
    await dana.types('/blocker policy', HERE);
    await dana.ticks('Use it for the 2 that are open, too');
    await dana.submits();
    const card = world
      .as('Lea')
      .messages(CARD)
      .find(({ text }) => text.includes('#1 the VPN'));
    expect(card?.text).toContain('Next: Priya (product manager) today 10:00');
  });

  test('can repeat a step, up to three times', async () => {
    const dana = world.as('Dana');
    await dana.types('/blocker policy', HERE);
    await addsStep('1', 'A person', async () => {
      await dana.picks('Who, if it is a person', 'Ola');
      await dana.fills('Tell them again every … hours', '1');
      await dana.picks('How often again', 'Three times');
    });
    await dana.seesModal('After 1 h: Ola, again every 1 h, 3 times');
    await dana.submits();
    await world.as('Lea').types('/blocker the VPN is down', HERE);
    await world.moveTo('2026-03-03T16:00:00Z');
    expect(notices(world, 'Ola')).toHaveLength(4);
  });

  test('can tell a channel, which gets the buttons', async () => {
    const dana = world.as('Dana');
    await dana.types('/blocker policy', HERE);
    await addsStep('1', 'A channel', () => dana.picks('Which, if it is a channel', '#dev-wins'));
    await dana.submits();
    await world.as('Lea').types('/blocker the VPN is down', HERE);
    await world.moveTo('2026-03-02T09:01:00Z');
    const post = await world
      .as('Ola')
      .sees('#1 the VPN is down has been open for 1 working hour', { in: '#dev-wins' });
    expect(post.buttons).toContain("I'm on it");
  });

  test.each([
    ['0', 'Write hours as a number above 0 and up to 160, for example 4 or 1.5.'],
    ['soon', 'Write hours as a number above 0 and up to 160, for example 4 or 1.5.'],
    ['4', 'Two steps come after 4 hours. Give each an hour of its own.'],
  ])('refuses a step after "%s" hours under its input', async (hours, reason) => {
    const dana = world.as('Dana');
    await dana.types('/blocker policy', HERE);
    await addsStep(hours, 'Architect');
    expect(dana.modal?.errors).toEqual({ 'After how many hours?': reason });
  });
});
