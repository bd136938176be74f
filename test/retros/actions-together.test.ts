import { describe, expect, test } from 'vitest';
import { writtenOver } from '../../src/features/retros/rules/index.ts';
import { told } from '../blockers/team.ts';
import { HERE, planningTeam } from '../planning/team.ts';
import { goesOn, screenOf, startRetro, writes } from './retro.ts';

/** Dana and Lea have the form of the same action before them. */
async function bothChange() {
  const world = await planningTeam();
  const [dana, lea] = [world.as('Dana'), world.as('Lea')];
  await dana.types('/retro action review within 4 h @lea by Friday', HERE);
  for (const person of [dana, lea]) {
    await person.types('/retro actions', HERE);
    await person.presses('Change', { beside: 'review' });
  }
  return { world, dana, lea };
}

describe('an action that two change at once', () => {
  test('is what each of them made of it', async () => {
    const { world, dana, lea } = await bothChange();
    await dana.picks('By when?', '2026-03-20');
    await dana.submits();
    await lea.fills('What is to be done?', 'review within 3 h');
    await lea.submits();
    await lea.types('/retro actions', HERE);
    expect(told(world, 'Lea')).toContain('review within 3 h — Lea, due Fri 20 Mar');
  });

  test('is not overwritten unseen: whoever comes second sees it, with what they wrote', async () => {
    const { world, dana, lea } = await bothChange();
    await dana.fills('What is to be done?', 'review within 2 h');
    await dana.submits();
    await lea.fills('What is to be done?', 'review within 3 h');
    await lea.picks('Who does it?', 'Ola');
    await lea.submits();
    const { text } = await lea.seesModal('Somebody has changed it while you were here.');
    expect(text).toContain('Now it is: review within 2 h — Lea, due Fri 6 Mar');
    expect(text).toContain('review within 3 h');
    await dana.types('/retro actions', HERE);
    expect(told(world, 'Dana')).toContain('review within 2 h — Lea, due Fri 6 Mar');
    await lea.submits();
    await lea.types('/retro actions', HERE);
    expect(told(world, 'Lea')).toContain('review within 3 h — Ola, due Fri 6 Mar');
  });

  test.each([
    ['nobody changed anything', {}, {}, {}],
    ['one changed the words', {}, { text: 'mine' }, { text: 'mine' }],
    ['the other did', { text: 'theirs' }, {}, { text: 'theirs' }],
    ['each another field', { dueOn: '2026-03-09' }, { text: 'mine' }, { dueOn: '2026-03-09', text: 'mine' }],
    ['both the same to the same', { text: 'ours' }, { text: 'ours' }, { text: 'ours' }],
    ['both the same to something else', { text: 'theirs' }, { text: 'mine' }, null],
  ])('%s', (_what, theirs, mine, merged) => {
    const shown = { text: 'before', ownerId: 'ULEA', dueOn: '2026-03-06' };
    const came = writtenOver({ ...shown, ...theirs }, shown, { ...shown, ...mine });
    expect(came).toEqual(merged && { ...shown, ...merged });
  });
});

test('Ten long actions all stand in the message of their retro, and of more it says how many', async () => {
  const world = await planningTeam();
  await startRetro(world);
  await writes(world, 'Lea', { Start: 'Pair on reviews' });
  await goesOn(world);
  const words = '& tidy <up> '.repeat(23);
  for (let at = 10; at < 22; at++) {
    await world.as('Dana').types(`/retro action ${at} ${words} by Friday`, HERE);
  }
  await world.moveTo('2026-03-02T08:01:00Z');
  const { text } = screenOf(world);
  expect(text.match(/• \d\d & tidy/g)).toHaveLength(10);
  expect(text).toContain('and 2 more');
});
