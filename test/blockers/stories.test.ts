import { describe, expect, test } from 'vitest';
import { HERE, startSprint } from '../standups/sprint.ts';
import type { World } from '../support/world.ts';
import { notices, told } from './team.ts';

const STORIES = ['ERP-001 Connector framework 8 @lea must', 'ERP-002 Order sync 5 @ola must'];
const THERE = { in: '#dev-blockers' } as const;

/** The card of the blocker raised last. */
function card(world: World): string {
  const cards = world.as('Omar').messages(THERE);
  return cards.filter(({ replyTo, text }) => replyTo === null && text.includes('#')).at(-1)?.text ?? '';
}

describe('A blocker of a story', () => {
  test.each([
    ['/blocker staging DB refuses connections ERP-001', '#1 staging DB refuses connections\n'],
    ['/blocker staging DB refuses connections erp-001', '#1 staging DB refuses connections\n'],
    ['/blocker erp-001: staging DB refuses connections', '#1 staging DB refuses connections\n'],
  ])('is known by its key: %s', async (command, title) => {
    const world = await startSprint(STORIES);
    await world.as('Lea').types(command, HERE);
    expect(card(world)).toContain(title);
    expect(card(world)).toContain('ERP-001 Connector framework (8 points) · raised by Lea');
  });

  test('that the team does not have stays as it was written', async () => {
    const world = await startSprint(STORIES);
    await world.as('Lea').types('/blocker staging DB refuses connections SHOP-77', HERE);
    expect(card(world)).toContain('SHOP-77 · raised by Lea');
    await world.as('Lea').types('/blocker no utf-8 in the export of 2026-03', HERE);
    expect(card(world)).toContain('#2 no utf-8 in the export of 2026-03\n');
    expect(card(world)).not.toContain('· raised');
  });

  test('shows the story as it is now, and that it is one of the goal', async () => {
    const world = await startSprint(STORIES);
    await world.as('Lea').types('/blocker staging DB refuses connections ERP-001', HERE);
    await world.moveTo('2026-03-02T06:01:00Z');
    const dana = world.as('Dana');
    await dana.types('/sprint estimate ERP-001 5', HERE);
    await dana.types('/sprint edit ERP-001', HERE);
    await dana.presses('More');
    await dana.ticks(/goal/i);
    await dana.submits();
    await world.moveTo('2026-03-02T06:02:00Z');
    expect(card(world)).toContain('ERP-001 Connector framework (goal story, 5 points)');
    await world.moveTo('2026-03-02T12:00:00Z');
    expect(notices(world, 'Dana').at(-1)).toContain('Lea and ERP-001 (goal story, 5 points) wait.');
  });
});

describe('A story’s card', () => {
  test('raises a blocker, and lists those that are open', async () => {
    const world = await startSprint(STORIES);
    const lea = world.as('Lea');
    await lea.types('/sprint ERP-001', HERE);
    await lea.presses('Raise a blocker');
    await lea.fills('What keeps you from going on?', 'no access to the sandbox');
    await lea.submits();
    await lea.closesModal();
    expect(card(world)).toContain('ERP-001 Connector framework (8 points)');
    await lea.types('/sprint ERP-001', HERE);
    await lea.presses('🚧 #1 no access to the sandbox');
    await lea.seesModal('Blocker #1');
    await lea.closesModal();
    await lea.types('/blocker resolve 1 got it', HERE);
    await lea.types('/sprint ERP-001', HERE);
    expect(lea.ephemerals().at(-1)?.buttons).not.toContain('🚧 #1 no access to the sandbox');
  });

  test('of somebody else names it in the form all the same', async () => {
    const world = await startSprint(STORIES);
    const lea = world.as('Lea');
    await lea.types('/sprint ERP-002', HERE);
    await lea.presses('Raise a blocker');
    await lea.fills('What keeps you from going on?', 'no access to the sandbox');
    await lea.submits();
    expect(card(world)).toContain('ERP-002 Order sync (5 points)');
  });
});

describe('The form of a blocker', () => {
  test('offers one’s own stories, and takes any other by its key', async () => {
    const world = await startSprint(STORIES);
    const lea = world.as('Lea');
    await lea.types('/blocker', HERE);
    await lea.fills('What keeps you from going on?', 'no access to the sandbox');
    await lea.picks('Story', 'ERP-001 Connector framework');
    await lea.fills('Or another one', 'ERP-002');
    await lea.submits();
    expect(Object.values(lea.modal?.errors ?? {})).toEqual([
      'Choose one of yours or write the key of another, not both.',
    ]);
    await lea.fills('Or another one', '');
    await lea.submits();
    expect(card(world)).toContain('ERP-001 Connector framework');
  });

  test('asks for a key where one has no story, in any spelling', async () => {
    const world = await startSprint(STORIES);
    const kim = world.as('Kim');
    await kim.types('/blocker', HERE);
    expect(kim.modal?.text).not.toContain('Or another one');
    await kim.fills('What keeps you from going on?', 'no access to the sandbox');
    await kim.fills('Story', '#erp 2');
    await kim.submits();
    expect(told(world, 'Kim')).not.toContain('went wrong');
    expect(card(world)).toMatch(/ERP-0*2/);
  });
});
