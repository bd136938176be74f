import { describe, expect, test } from 'vitest';
import { addsLine, beginsSprint, HERE, planningTeam } from './team.ts';

describe('choosing the stories', () => {
  test('finds them in the backlog by key and title, and lets them out again', async () => {
    const world = await planningTeam();
    const dana = world.as('Dana');
    for (const story of [
      'ERP-001 Connector framework 8 must',
      'ERP-002 Order sync 5',
      'CRM-001 Contacts 3',
    ]) {
      await world.as('Lea').types(`/sprint add ${story}`, HERE);
    }
    await beginsSprint(world);
    await dana.seesModal('3 stories wait');
    await dana.picks('Take in from the backlog', ['ERP-002 Order sync', 'CRM-001 Contacts']);
    expect((await dana.seesModal('8 of 60 points')).text).toContain('1 story waits');
    await dana.presses('Take out', { beside: 'CRM-001' });
    const { text } = await dana.seesModal('5 of 60 points');
    expect(text).not.toContain('Contacts');
    expect(text).toContain('2 stories wait');
  });

  test('keeps what is typed beside it', async () => {
    const world = await planningTeam();
    const dana = world.as('Dana');
    await world.as('Lea').types('/sprint add ERP-001 Connector framework 8', HERE);
    await beginsSprint(world);
    await dana.fills('Add a new story', 'Order export');
    await dana.picks('Take in from the backlog', 'ERP-001 Connector framework');
    expect((await dana.seesModal('8 of 60 points')).text).toContain('Order export');
  });

  test.each([
    ['Big thing 13', '13 is too big for one story: split it into parts of up to 12 points.'],
    ['Big thing 21', '21 is too big for one story'],
    ['Odd thing 8.5', 'Points are whole numbers. Write 1, 2, 3, 5 or 8.'],
    ['Odd thing ?', '“?” is no estimate.'],
    ['Odd thing XL', '“XL” is no estimate.'],
    ['Odd thing −3', 'An estimate cannot be below 0.'],
    ['@Lea 5', 'Say what the story is about, too'],
  ])('refuses "%s" and keeps it in the line', async (line, says) => {
    const world = await planningTeam();
    await beginsSprint(world);
    await addsLine(world, line);
    const { text } = await world.as('Dana').seesModal(says);
    expect(text).toContain(line);
    expect(text).toContain('No story is in it yet.');
    await world.as('Dana').submits();
    expect((await world.as('Dana').seesModal(says)).title).toBe('Stories');
  });

  test('takes an estimate off the scale and says so', async () => {
    const world = await planningTeam();
    await beginsSprint(world);
    await addsLine(world, 'Odd thing 7 @Ola');
    const { text } = await world.as('Dana').seesModal('7 is not on this team');
    expect(text).toContain('7 of 60 points');
  });

  test('warns where somebody or the whole sprint is over capacity, and goes on', async () => {
    const world = await planningTeam();
    await beginsSprint(world);
    for (let story = 1; story <= 8; story++)
      await addsLine(world, `Story ${story}th 8 ${story === 1 ? '@Ola @Lea' : '@Ola'}`);
    const { text } = await world.as('Dana').seesModal('64 of 60 points');
    expect(text).toContain('🟡 64 of 60 points · 4 points over capacity · Ola 60 of 10');
    await world.as('Dana').submits();
    await world.as('Dana').seesModal('8 stories');
  });

  test('edits a story over the plan, which follows', async () => {
    const world = await planningTeam();
    const dana = world.as('Dana');
    await beginsSprint(world);
    await addsLine(world, 'Order export 5');
    await dana.presses('Edit', { beside: 'DEV-001' });
    await dana.fills('Points', '3');
    await dana.submits();
    await world.moveTo('2026-03-02T08:00:10Z');
    await dana.seesModal('3 of 60 points');
  });
});
