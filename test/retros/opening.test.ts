import { describe, expect, test } from 'vitest';
import { told } from '../blockers/team.ts';
import { aDatabaseFile, downUntil } from '../hard-times/running.ts';
import { planningTeam } from '../planning/team.ts';
import { HERE, screenOf, startRetro } from './retro.ts';
import { inSprint, retros, startSprint } from './sprint.ts';

/** The sprint's last day is Thursday 5 March. */
describe('the retro of a sprint', () => {
  test('opens by itself once, one working day before its last, at the hour of the daily', async () => {
    const world = await inSprint();
    await world.moveTo('2026-03-02T12:00:00Z');
    expect(await world.app.upcoming()).toContainEqual({
      ...{ at: new Date('2026-03-04T10:00:00Z'), words: 'Open the retro on Sprint 1', team: 'Dev team' },
    });
    await world.moveTo('2026-03-04T09:59:00Z');
    expect(retros(world)).toEqual([]);
    await world.moveTo('2026-03-05T12:00:00Z');
    expect(retros(world)).toEqual(['03-04T10:00 Retro 1 on Sprint 1']);
  });

  test('says why it is there, and who leads it', async () => {
    const world = await inSprint();
    await world.moveTo('2026-03-04T10:00:00Z');
    const { text } = screenOf(world);
    expect(text).toContain('Sprint 1 so far: 0 of 5 points done (0 %).\nNot done yet: ERP-001.');
    expect(text).toContain('Dana leads');
    expect(text).toContain(
      'I opened this retro because the sprint is coming to its end, as I do unless a team says otherwise. /retro settings changes that.',
    );
  });

  test('says that the sprint is over where it comes only then', async () => {
    const world = await planningTeam({ manager: '', databaseUrl: `file:${aDatabaseFile()}` });
    await startSprint(world, '2026-03-05');
    await world.moveTo('2026-03-04T09:00:00Z');
    await downUntil(world, '2026-03-09T10:00:00Z');
    await world.moveTo('2026-03-09T16:00:00Z');
    expect(retros(world)).toHaveLength(1);
    expect(screenOf(world).text).toContain('because the sprint is over, as I do');
  });

  test('opens with the columns that the team set, and names who set them', async () => {
    const world = await inSprint();
    const dana = world.as('Dana');
    await dana.types('/retro settings', HERE);
    await dana.picks('It begins with', 'Our own columns');
    await dana.fills('Our own columns', 'Wind');
    await dana.submits();
    expect(dana.modal?.errors).toEqual({
      'Our own columns': 'Write two to five columns, one a line; these are 1.',
    });
    await dana.fills('Our own columns', 'Wind\nAnchor');
    await dana.submits();
    await world.moveTo('2026-03-04T10:00:00Z');
    const { text } = screenOf(world);
    expect(text).toContain('Write cards for Wind and Anchor.');
    expect(text).toContain('coming to its end, as Dana set it.');
  });

  test('does not open where the team does not want that, and only those who manage it say so', async () => {
    const world = await inSprint();
    const dana = world.as('Dana');
    await world.as('Kim').types('/retro settings', HERE);
    expect(told(world, 'Kim')).toContain('can change how the team holds its retros');
    await dana.types('/retro settings', HERE);
    await dana.unticks('Open a retro by itself');
    await dana.submits();
    await world.moveTo('2026-03-02T12:00:00Z');
    const upcoming = (await world.app.upcoming()).map(({ words }) => words);
    expect(upcoming).not.toContain('Open the retro on Sprint 1');
    await world.moveTo('2026-03-04T12:00:00Z');
    expect(retros(world)).toEqual([]);
    await dana.types('/retro settings', HERE);
    await dana.ticks('Open a retro by itself');
    await dana.submits();
    await world.moveTo('2026-03-04T12:10:00Z');
    expect(retros(world)).toEqual(['03-04T12:00 Retro 1 on Sprint 1']);
  });

  test('does not open beside one that is open, nor where the sprint had one', async () => {
    const world = await inSprint();
    await startRetro(world);
    await world.moveTo('2026-03-05T12:00:00Z');
    expect(retros(world)).toHaveLength(1);
    const upcoming = (await world.app.upcoming()).map(({ words }) => words);
    expect(upcoming).not.toContain('Open the retro on Sprint 1');
  });

  test('opens where the sprint ends early, in the hours of the team', async () => {
    const world = await inSprint();
    const dana = world.as('Dana');
    await world.moveTo('2026-03-04T04:00:00Z');
    await dana.types('/sprint close', HERE);
    await dana.submits();
    await world.moveTo('2026-03-04T07:59:00Z');
    expect(retros(world)).toEqual([]);
    await world.moveTo('2026-03-04T08:10:00Z');
    expect(retros(world)).toEqual(['03-04T08:00 Retro 1 on Sprint 1']);
  });

  test('is led by the next in turn, who is there: the scrum master first', async () => {
    const world = await inSprint();
    const dana = world.as('Dana');
    await dana.types('/standup roles', HERE);
    await dana.picks('Scrum master', ['Kim', 'Ola']);
    await dana.submits();
    await world.as('Kim').types('/standup away 2026-03-04', HERE);
    await world.moveTo('2026-03-04T10:00:00Z');
    expect(screenOf(world).text).toContain('Ola leads');
  });
});
