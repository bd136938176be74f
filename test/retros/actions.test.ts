import { describe, expect, test } from 'vitest';
import { told } from '../blockers/team.ts';
import { HERE, planningTeam } from '../planning/team.ts';
import { goesOn, screenOf, startRetro, writes } from './retro.ts';

/** Monday 2 March 2026, 09:00 in Berlin; Dana leads. */
describe('an action', () => {
  test('is changed by nobody outside of the team', async () => {
    const world = await planningTeam();
    const omar = world.as('Omar');
    const inBlockers = { in: '#dev-blockers' };
    const refusal =
      'Only those in Dev team can change its actions. Join #dev-standup, or ask somebody there.';
    await world.as('Kim').types('/retro action review within 4 h by Friday', HERE);
    await omar.types('/retro action tidy up by Friday', inBlockers);
    expect(omar.ephemerals().at(-1)?.text).toContain(refusal);
    const ola = world.as('Ola');
    await ola.types('/retro actions', inBlockers);
    await ola.leaves('#dev-standup');
    await ola.presses('Drop', { beside: 'review' });
    expect(ola.ephemerals().at(-1)?.text).toContain(refusal);
  });

  test('is closed by no guest, though they read the channel', async () => {
    const world = await planningTeam();
    const gus = world.as('Gus');
    await world.as('Kim').types('/retro action review within 4 h by Friday', HERE);
    await gus.types('/retro actions', HERE);
    await gus.presses('Done', { beside: 'review' });
    expect(told(world, 'Gus')).toContain(
      'Guests read along; the members of Dev team change its actions. Ask one of them.',
    );
    await gus.types('/retro action tidy up by Friday', HERE);
    expect(told(world, 'Gus')).toContain('Guests read along');
    await world.as('Kim').types('/retro actions', HERE);
    expect(told(world, 'Kim')).toContain('1 action of Dev team');
    expect(told(world, 'Kim')).toContain('review within 4 h — Kim, due Fri 6 Mar');
  });

  test('is closed by a guest who was a member when they took it on', async () => {
    const world = await planningTeam();
    const kim = world.as('Kim');
    await kim.types('/retro action review within 4 h by Friday', HERE);
    world.slack.act.setRole({ user: 'kim', isGuest: true });
    await world.settle();
    await kim.types('/retro actions', HERE);
    await kim.presses('Done', { beside: 'review' });
    expect(told(world, 'Kim')).toContain('✅ “review within 4 h” is done.');
  });

  test('is written down in one line, with who and by when, and says when they hear of it', async () => {
    const world = await planningTeam();
    await world.as('Dana').types('/retro action review <within> 4 h @lea by Friday', HERE);
    expect(told(world, 'Dana')).toBe(
      'Written down for Lea, due Fri 6 Mar: “review <within> 4 h”. Lea is reminded on Thu 5 Mar. /retro actions lists what is open.',
    );
    await world.as('Dana').types('/retro action add staging alerts', HERE);
    expect(told(world, 'Dana')).toContain(
      'for you, due Mon 16 Mar: “add staging alerts”. Proposed: in two weeks.',
    );
  });

  test('is listed, the reader’s own first, and closed there', async () => {
    const world = await planningTeam();
    const lea = world.as('Lea');
    await lea.types('/retro action add staging alerts @dana by tomorrow', HERE);
    await lea.types('/retro action review within 4 h by Friday', HERE);
    await lea.types('/retro actions', HERE);
    const list = told(world, 'Lea');
    expect(list).toContain('2 actions of Dev team');
    expect(list.indexOf('review within 4 h — Lea, due Fri 6 Mar')).toBeLessThan(
      list.indexOf('add staging alerts'),
    );
    await lea.presses('Done', { beside: 'review within 4 h' });
    expect(told(world, 'Lea')).toContain('✅ “review within 4 h” is done.');
    await lea.presses('Drop', { beside: 'add staging alerts' });
    expect(told(world, 'Lea')).toContain('“add staging alerts” is dropped.\nDev team has no open actions.');
  });

  test('stands on its owner’s Home until it is done', async () => {
    const world = await planningTeam();
    const lea = world.as('Lea');
    await lea.opensHome();
    await world.as('Dana').types('/retro action review within 4 h @lea by Friday', HERE);
    const { text } = await lea.seesHome('Your actions: 1');
    expect(text).toContain('review within 4 h — due Fri 6 Mar');
    await lea.presses('Done', { beside: 'review within 4 h' });
    expect((await lea.seesHome()).text).not.toContain('Your actions');
  });

  test('that is closed already says by whom, and stays so', async () => {
    const world = await planningTeam();
    const [dana, lea] = [world.as('Dana'), world.as('Lea')];
    await dana.types('/retro action review within 4 h @lea by Friday', HERE);
    await dana.types('/retro actions', HERE);
    await lea.types('/retro actions', HERE);
    await lea.presses('Done', { beside: 'review' });
    await dana.presses('Drop', { beside: 'review' });
    expect(told(world, 'Dana')).toContain(
      '“review within 4 h” is done already: Lea, today 09:00. Nothing was changed.',
    );
  });

  test('is changed in a form, and closed by whom it was given to', async () => {
    const world = await planningTeam();
    const [dana, lea] = [world.as('Dana'), world.as('Lea')];
    await dana.types('/retro action review within 4 h @lea by Friday', HERE);
    await lea.types('/retro actions', HERE);
    await lea.presses('Change', { beside: 'review' });
    await lea.picks('By when?', '2026-02-20');
    await lea.submits();
    expect(lea.modal?.errors).toEqual({ 'By when?': 'Fri 20 Feb is over. Choose a day from today on.' });
    await lea.picks('By when?', '2026-03-20');
    await lea.picks('Who does it?', 'Gus');
    await lea.submits();
    expect(lea.modal?.errors).toEqual({
      'Who does it?': 'Gus is a guest here and is not reminded of anything. Choose somebody else.',
    });
    await lea.picks('Who does it?', 'Omar');
    await lea.fills('What is to be done?', 'review within 3 h');
    await lea.submits();
    await lea.types('/retro actions', HERE);
    expect(told(world, 'Lea')).toContain('review within 3 h — Omar, due Fri 20 Mar');
    await world.as('Omar').opensHome();
    await world.as('Omar').presses('Done', { beside: 'review within 3 h' });
    await lea.types('/retro actions', HERE);
    expect(told(world, 'Lea')).toContain('no open actions');
  });

  test('of an empty line is asked for in a form, and words that cannot be a day are refused', async () => {
    const world = await planningTeam();
    const dana = world.as('Dana');
    await dana.types('/retro action', HERE);
    await dana.fills('What is to be done?', '\u200b');
    await dana.submits();
    expect(dana.modal?.errors).toEqual({ 'What is to be done?': 'Say in a few words what is to be done.' });
    await dana.closesModal();
    await dana.types('/retro action tidy up by 3/4', HERE);
    expect(told(world, 'Dana')).toContain('is one day in some countries and another in others');
    await dana.types(`/retro action ${'tidy up and '.repeat(30)}`, HERE);
    expect(told(world, 'Dana')).toContain(
      'An action has up to 300 characters; this has 359. Say it shorter.',
    );
    await dana.types('/retro actions', HERE);
    expect(told(world, 'Dana')).toContain('no open actions');
  });

  test('comes from a theme of the retro, and stands in its message', async () => {
    const world = await planningTeam();
    const dana = world.as('Dana');
    await startRetro(world);
    await writes(world, 'Lea', { Start: 'Pair on reviews' });
    await goesOn(world);
    await dana.presses('Add an action', { message: screenOf(world) });
    const { text } = await dana.seesModal('Add an action');
    expect(text).toContain('Proposed: in two weeks.');
    await dana.fills('What is to be done?', 'pair on Tuesdays');
    await dana.picks('Who does it?', 'Ola');
    await dana.submits();
    await dana.types('/retro action pair on Thursdays @kim by 2026-03-12', HERE);
    const { text: screen } = screenOf(world);
    expect(screen).toContain('• pair on Tuesdays — Ola, due Mon 16 Mar');
    expect(screen).toContain('• pair on Thursdays — Kim, due Thu 12 Mar');
  });
});
