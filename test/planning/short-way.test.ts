import { describe, expect, test } from 'vitest';
import { told } from '../blockers/team.ts';
import { addsLine, beginsSprint, HERE, planningTeam } from './team.ts';

describe('planning a sprint the short way', () => {
  test('is goal and dates, stories, publish, in under ten interactions', async () => {
    const world = await planningTeam();
    const dana = world.as('Dana');
    await world.as('Lea').types('/sprint add ERP-001 Connector framework 8 @Ola must', HERE);
    dana.resetEffort();
    await dana.types('/sprint plan', HERE);
    await dana.fills('What is it for?', 'Orders flow into the ERP');
    await dana.submits();
    await dana.picks('Take in from the backlog', 'ERP-001 Connector framework');
    await dana.fills('Add a new story', 'Order export 5 @Lea must');
    await dana.submits();
    const { text, title } = await dana.seesModal('13 of 60 points');
    expect(title).toBe('Sprint 1');
    expect(text).toContain('Mon 2 Mar – Fri 13 Mar · “Orders flow into the ERP”');
    expect(text).toContain('2 stories');
    await dana.presses('Publish');
    expect(dana.effort().taps).toBeLessThan(10);
    await world.as('Ola').sees('Sprint 1', HERE);
  });

  test('proposes two weeks from the next Monday, then follows the last sprint and is as long', async () => {
    const world = await planningTeam({ at: '2026-03-04T08:00:00Z' });
    const dana = world.as('Dana');
    await dana.types('/sprint plan', HERE);
    expect((await dana.seesModal('Goal and dates')).text).toContain('2026-03-09');
    await dana.fills('Or how long', '1 week');
    await dana.submits();
    await dana.closesModal();
    await dana.types('/sprint plan new', HERE);
    const { text } = await dana.seesModal('A new sprint of Dev team');
    expect(text).toContain('Sprint 2');
    expect(text).toContain('2026-03-16');
    expect(text).toContain('2026-03-20');
  });

  test('is left and taken up again where it was', async () => {
    const world = await planningTeam();
    await beginsSprint(world);
    await addsLine(world, 'Order export 5 @Lea must');
    const dana = world.as('Dana');
    await dana.closesModal();
    await dana.types('/sprint plan', HERE);
    const { text } = await dana.seesModal('5 of 60 points');
    expect(text).toContain('“Orders flow into the ERP”');
    await dana.presses('Edit', { beside: 'Stories' });
    await dana.seesModal('DEV-001 Order export — 5 points, Must, Lea');
  });

  test('asks which one where several are being planned, a new one among them', async () => {
    const world = await planningTeam();
    await beginsSprint(world);
    const dana = world.as('Dana');
    await dana.closesModal();
    await dana.types('/sprint plan new', HERE);
    await dana.submits();
    await dana.seesModal('Stories');
    await dana.closesModal();
    await dana.types('/sprint plan', HERE);
    expect(told(world, 'Dana')).toContain('Dev team plans 2 sprints. Which one do you mean?');
    await dana.presses('Sprint 2');
    expect((await dana.seesModal()).title).toBe('Sprint 2');
    await dana.closesModal();
    await dana.types('/sprint plan 1', HERE);
    expect((await dana.seesModal()).title).toBe('Sprint 1');
  });

  test('says who can, and lets everybody look', async () => {
    const world = await planningTeam();
    const lea = world.as('Lea');
    await lea.types('/sprint plan', HERE);
    expect(told(world, 'Lea')).toBe(
      'Only Dana or a workspace admin can plan a sprint. Ask one of them, or use /sprint status.',
    );
    await beginsSprint(world);
    await addsLine(world, 'Order export 5 @Lea must');
    await lea.types('/sprint plan', HERE);
    const { text } = await lea.seesModal('5 of 60 points');
    expect(text).not.toContain('Edit');
    await lea.presses('Show', { beside: 'Stories' });
    const seen = await lea.seesModal('DEV-001 Order export');
    expect(seen.text).not.toContain('Add it');
    expect(seen.submit).toBeNull();
  });
});

describe('the first step', () => {
  test.each([
    [{ 'Last day': '2026-03-01' }, 'Last day', 'The last day, Sun 1 Mar, lies before the first, Mon 2 Mar.'],
    [
      { 'Last day': '2026-03-12', 'Or how long': '10 working days' },
      'Or how long',
      '10 working days from Mon 2 Mar end on Fri 13 Mar; until Thu 12 Mar it is 9. Change one of the two, or leave this empty.',
    ],
    [
      { 'Or how long': 'a while' },
      'Or how long',
      'Write it as “10 working days” or “2 weeks”, or leave it empty.',
    ],
  ])('refuses %o under the input', async (written, label, says) => {
    const world = await planningTeam();
    const dana = world.as('Dana');
    await dana.types('/sprint plan', HERE);
    await dana.fills('What is it for?', 'Orders');
    for (const [field, value] of Object.entries(written)) {
      if (field === 'Last day') await dana.picks(field, value);
      else await dana.fills(field, value);
    }
    await dana.submits();
    expect(dana.modal?.errors).toEqual({ [label]: says });
    expect(dana.modal?.text).toContain('Orders');
  });

  test('takes a length in place of the last day', async () => {
    const world = await planningTeam();
    const dana = world.as('Dana');
    await dana.types('/sprint plan', HERE);
    await dana.fills('Or how long', '3 weeks');
    await dana.submits();
    await dana.submits();
    await dana.seesModal('Mon 2 Mar – Fri 20 Mar');
  });

  test('says where a day is no working day, and where another sprint is at the same time', async () => {
    const world = await planningTeam();
    const dana = world.as('Dana');
    await beginsSprint(world);
    await dana.closesModal();
    await dana.types('/sprint plan new', HERE);
    await dana.picks('First day', '2026-03-07');
    await dana.submits();
    const { text } = await dana.seesModal('Stories');
    expect(text).toContain('Sat 7 Mar is no working day of Dev team.');
    expect(text).toContain('Sprint 1 of Dev team is at the same time, Mon 2 Mar – Fri 13 Mar.');
    await dana.submits();
    await dana.seesModal('On some of the same days: Sprint 1.');
  });
});
