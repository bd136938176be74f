import { describe, expect, test } from 'vitest';
import { addsLine, beginsSprint, HERE, planningTeam } from './team.ts';

/** A draft with nothing but goal and dates, its whole plan before Dana. */
async function overview() {
  const world = await planningTeam();
  await beginsSprint(world);
  const dana = world.as('Dana');
  await dana.submits();
  const opens = (tile: string) => dana.presses('Edit', { beside: tile });
  return { world, dana, opens };
}

describe('capacity', () => {
  test('is working days less leave and public holidays, as each of them works', async () => {
    const world = await planningTeam({ at: '2026-03-29T07:00:00Z' });
    const dana = world.as('Dana');
    await dana.types('/standup setup', HERE);
    await dana.fills('Public holidays of', 'Germany');
    await dana.submits();
    await world.as('Ola').types('/standup away 2026-04-01 to 2026-04-02', HERE);
    await world.as('Kim').types('/standup me', HERE);
    for (const day of ['Wednesday', 'Thursday', 'Friday']) await world.as('Kim').unticks(day);
    await world.as('Kim').submits();
    await dana.types('/sprint plan', HERE);
    await dana.submits();
    await dana.submits();
    await dana.seesModal('2 days away');
    await dana.presses('Edit', { beside: 'Capacity' });
    const { text } = await dana.seesModal('8 working days in the sprint');
    expect(text).toContain('Kim\n3\n3 working days.');
    expect(text).toContain('Ola\n6\n8 working days, away on 2 of them.');
  });

  test('can be set for each, and follows the calendar again when that is written', async () => {
    const { dana, opens } = await overview();
    await opens('Capacity');
    await dana.fills('Lea', '4.5');
    await dana.fills('Points that one person does on one day', '0.8');
    await dana.submits();
    expect((await dana.seesModal('0 of 43.6 points')).text).toContain('54.5 days · 0.8 points a day');
    await opens('Capacity');
    await dana.seesModal('10 working days. The calendar says 10.');
    await dana.fills('Lea', '10');
    await dana.fills('Points that one person does on one day', '');
    await dana.submits();
    await dana.seesModal('0 of 60 points');
  });

  test.each([
    ['Lea', 'a week', 'Write days as a number: 8, 4.5 or 0.'],
    ['Lea', '-1', 'Write days as a number: 8, 4.5 or 0.'],
    ['Lea', '40', 'The sprint has 12 days, weekends included.'],
    ['Feature, %', '70', 'The four add up to 110, not to 100.'],
    ['Bug, %', '10.5', 'Write a whole number of percent: 60.'],
    [
      'Points that one person does on one day',
      '0',
      'Write points for one day of one person: 1 or 0.8. Up to 40.',
    ],
  ])('refuses for %s "%s"', async (label, value, says) => {
    const { dana, opens } = await overview();
    await opens('Capacity');
    await dana.fills(label, value);
    await dana.submits();
    expect(Object.values(dana.modal?.errors ?? {})).toEqual([says]);
  });

  test('of nobody is said', async () => {
    const { world, dana, opens } = await overview();
    await opens('Capacity');
    for (const name of ['Dana', 'Kim', 'Lea', 'Noor', 'Ola', 'Priya']) await dana.fills(name, '0');
    await dana.submits();
    await dana.seesModal('0 points and no capacity: nobody has a working day in these dates');
    await dana.presses('Edit', { beside: 'Stories' });
    await addsLine(world, 'Order export 5');
    await dana.seesModal('5 points and no capacity');
  });

  test('is shared out beside what the stories make', async () => {
    const { world, dana, opens } = await overview();
    await opens('Stories');
    await addsLine(world, 'Order export 5 #feature');
    await addsLine(world, 'Crash on empty cart 3 #bug');
    await dana.seesModal('Feature 5 of 36 · Performance 0 of 12 · Technical debt 0 of 6 · Bug 3 of 6');
    await dana.submits();
    await opens('Capacity');
    const { text } = await dana.seesModal('Allocation');
    expect(text).toContain('Of the stories chosen: 63 %, 5 points.');
    expect(text).toContain('Of the stories chosen: 38 %, 3 points.');
    await dana.fills('Feature, %', '50');
    await dana.fills('Bug, %', '20');
    await dana.submits();
    expect((await dana.seesModal('allocation 50/20/10/20')).text).toContain('Bug 3 of 12');
  });
});

describe('a risk', () => {
  test('needs a mitigation where high meets high or medium, and shows what is done about it', async () => {
    const { dana, opens } = await overview();
    await opens('Risks');
    await dana.presses('Add a risk');
    await dana.fills('What could go wrong?', 'The vendor is late');
    await dana.picks('How likely is it?', 'High');
    await dana.submits();
    expect(dana.modal?.errors).toEqual({
      Mitigation: 'High × medium needs one: say what makes it less likely or less bad.',
    });
    await dana.fills('Mitigation', 'Ask them every day');
    await dana.fills('Contingency', 'Ship without the sync');
    await dana.submits();
    const { text } = await dana.seesModal('High × medium, mitigate');
    expect(text).toContain('Mitigation: “Ask them every day”');
    await dana.presses('Ask every day');
    await dana.seesModal('The standup asks about the risks every day.');
    await dana.presses('Edit', { beside: 'The vendor is late' });
    expect((await dana.seesModal('Ask them every day')).title).toBe('Risk');
    await dana.presses('Remove');
    await dana.seesModal('No risk is named yet.');
  });
});

describe('what else a sprint carries', () => {
  test.each([
    ['Dependencies on others', 'Add a dependency', 'What is needed from others?', 'A sandbox key'],
    ['Criteria', 'Add a success criterion', 'By what will you know that it worked?', 'Ten orders a day'],
    ['Criteria', 'Add an acceptance criterion', 'What must hold for it to be accepted?', 'No order twice'],
    ['Definition of done', 'Add a line', 'What must hold for a story to be done?', 'Reviewed by two'],
    ['What it delivers', 'Add a deliverable', 'What is delivered?', 'The connector'],
    ['What it delivers', 'Add a metric', 'What is measured?', 'Minutes to sync'],
    ['Integration', 'Add a step', 'What is merged at this step?', 'The schema first'],
  ])('%s: %s', async (tile, add, asked, text) => {
    const { dana, opens } = await overview();
    await opens(tile);
    await dana.presses(add);
    await dana.fills(asked, text);
    await dana.submits();
    await dana.seesModal(text);
    await dana.presses('Edit', { beside: text });
    await dana.fills(asked, `${text}, really`);
    await dana.submits();
    await dana.presses('Back to the plan');
    await dana.seesModal(`“${text}, really”`);
  });

  test('is taken over from the last sprint: definition of done, risks, allocation', async () => {
    const { dana, opens } = await overview();
    await opens('Definition of done');
    await dana.presses('Add a line');
    await dana.fills('What must hold for a story to be done?', 'Reviewed by two');
    await dana.submits();
    await dana.closesModal();
    await dana.types('/sprint plan new', HERE);
    await dana.submits();
    await dana.submits();
    await dana.seesModal('“Reviewed by two”');
  });
});

describe('basics', () => {
  test('hold the rest, and offer the goal to later sprints', async () => {
    const { dana, opens } = await overview();
    await opens('Basics');
    await dana.fills('Focus', 'Stability first');
    await dana.picks('Who answers for it?', 'Priya');
    await dana.fills('Release it works towards', 'Beta');
    await dana.fills('Offer its goal to later sprints as', 'Flow');
    await dana.submits();
    const { text } = await dana.seesModal('In points · owner Priya · focus “Stability first” · release Beta');
    expect(text).toContain('Later sprints can begin from its goal: “Flow”.');
    await dana.closesModal();
    await dana.types('/sprint plan new', HERE);
    await dana.fills('Or how long', '1 week');
    await dana.picks('Choose a goal', 'Flow');
    const again = await dana.seesModal('Orders flow into the ERP');
    expect(again.text).toContain('1 week');
  });

  test('refuse sprints that wait for each other', async () => {
    const { dana, opens } = await overview();
    await dana.closesModal();
    await dana.types('/sprint plan new', HERE);
    await dana.submits();
    await dana.submits();
    await opens('Basics');
    await dana.picks('Starts only after', ['Sprint 1']);
    await dana.submits();
    await dana.seesModal('Starts only after Sprint 1.');
    await dana.closesModal();
    await dana.types('/sprint plan 1', HERE);
    await opens('Basics');
    await dana.picks('Starts only after', ['Sprint 2']);
    await dana.submits();
    expect(Object.values(dana.modal?.errors ?? {})[0]).toContain('closes a circle');
  });
});
