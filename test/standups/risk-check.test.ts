import { describe, expect, test } from 'vitest';
import type { World } from '../support/world.ts';
import { HERE, startSprint } from './sprint.ts';
import { dailies } from './team.ts';

const STORIES = ['ERP-001 Connector framework 8 @lea must'];
const ASKED = 'Any risk closer?';

/** A sprint that looks at its risks every day, with these. */
async function startChecking(risks: readonly string[]): Promise<World> {
  const world = await startSprint(STORIES);
  const dana = world.as('Dana');
  await dana.types('/sprint plan Sprint 1', HERE);
  await dana.presses('Edit', { beside: 'Risks' });
  for (const risk of risks) {
    await dana.presses('Add a risk');
    await dana.fills('What could go wrong?', risk);
    await dana.submits();
  }
  await dana.presses('Ask every day');
  await dana.closesModal();
  return world;
}

/** The whole answer of Lea in the daily's thread. */
async function wholeAnswer(world: World): Promise<string> {
  await world.moveTo('2026-03-02T10:01:00Z');
  const [daily] = dailies(world);
  const [full] = daily ? world.as('Lea').thread(daily) : [];
  return full?.text ?? '';
}

describe('The daily look at risks', () => {
  test('asks which come closer and why, and tells it with the answer', async () => {
    const world = await startChecking(['The vendor’s API comes late', 'Two of us are away']);
    await world.moveTo('2026-03-02T08:00:00Z');
    const lea = world.as('Lea');
    await lea.presses('Answer', { in: 'dm' });
    await lea.fills('Today', 'the connector');
    await lea.ticks('The vendor’s API comes late');
    await lea.fills('Why is it closer?', 'they slipped a week');
    await lea.submits();
    expect(await wholeAnswer(world)).toContain(
      'Risks closer\n• The vendor’s API comes late\nthey slipped a week',
    );
    await world.as('Dana').types('/standup export json', HERE);
    const file = [...world.slack.workspace.files.values()].at(-1);
    expect(file?.bytes?.toString()).toContain('The vendor’s API comes late\\nthey slipped a week');
  });

  test('keeps what was said through an edit, and forgets what was unticked', async () => {
    const world = await startChecking(['The vendor’s API comes late', 'Two of us are away']);
    await world.moveTo('2026-03-02T08:00:00Z');
    const lea = world.as('Lea');
    await lea.presses('Answer', { in: 'dm' });
    await lea.ticks('The vendor’s API comes late');
    await lea.ticks('Two of us are away');
    await lea.submits();
    await lea.presses('Edit', { in: 'dm' });
    await lea.unticks('Two of us are away');
    await lea.submits();
    await lea.says('and the docs', { in: 'dm' });
    expect(await wholeAnswer(world)).toMatch(/Risks closer\n• The vendor’s API comes late$/);
  });

  test('asks in words where no risk is named', async () => {
    const world = await startChecking([]);
    await world.moveTo('2026-03-02T08:00:00Z');
    const lea = world.as('Lea');
    await lea.presses('Answer', { in: 'dm' });
    await lea.fills(ASKED, 'the sandbox may close');
    await lea.submits();
    expect(await wholeAnswer(world)).toContain('Risks closer\nthe sandbox may close');
  });

  test('is not there where the sprint does not ask for it', async () => {
    const world = await startSprint(STORIES);
    await world.moveTo('2026-03-02T08:00:00Z');
    await world.as('Lea').presses('Answer', { in: 'dm' });
    expect(world.as('Lea').modal?.text).not.toContain('risk');
  });
});
