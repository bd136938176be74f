import { describe, expect, test } from 'vitest';
import { planningTeam } from '../planning/team.ts';
import { HERE, screenOf, startRetro } from './retro.ts';
import { inSprint } from './sprint.ts';

describe('a retro begins with what happened', () => {
  test('in the sprint that runs: planned and done, what blockers cost, how the scope changed', async () => {
    const world = await inSprint('ERP-001 Order export 5 @Lea must', 'ERP-002 Order import 3 @Ola must');
    const lea = world.as('Lea');
    await lea.types('/blocker staging DB refuses connections ERP-002', HERE);
    await world.moveTo('2026-03-02T12:00:00Z');
    await lea.types('/sprint move ERP-001 done', HERE);
    await lea.types('/sprint estimate ERP-002 5', HERE);
    await world.as('Dana').types('/sprint add ERP-003 Order status 1 @Ola must', HERE);
    await startRetro(world);
    const { text } = screenOf(world);
    expect(text).toContain(
      'Sprint 1 so far: 5 of 8 points done (63 %); 1 blocker cost 0.5 story-days (#1 staging DB refuses connections); scope +2 re-estimated.\nNot done yet: ERP-002.',
    );
  });

  test('in the one that is over: what it left, and then what came from it', async () => {
    const world = await inSprint('ERP-001 Order export 5 @Lea must', 'ERP-002 Order import 3 @Ola must');
    const dana = world.as('Dana');
    await world.as('Lea').types('/sprint move ERP-001 done', HERE);
    await dana.types('/sprint plan', HERE);
    await dana.fills('What is it for?', 'Orders come back');
    await dana.picks('Last day', '2026-03-12');
    await dana.submits();
    await dana.closesModal();
    await dana.types('/sprint close', HERE);
    await dana.submits();
    await dana.closesModal();
    await startRetro(world);
    expect(screenOf(world).text).toContain('Sprint 1: 5 of 8 points done (63 %).\nNot done: ERP-002.');
    await dana.types('/retro cancel', HERE);
    await dana.presses(/Cancel/);
    await world.moveTo('2026-03-02T08:05:00Z');
    await dana.types('/sprint publish', HERE);
    await dana.types('/sprint start', HERE);
    await startRetro(world, { 'Looking back on': 'Sprint 2' });
    expect(screenOf(world).text).toContain(
      'Sprint 2 so far: 0 of 3 points done (0 %).\nFrom the sprint before: ERP-002. Not done yet: ERP-002.',
    );
  });

  test('says less without a sprint', async () => {
    const world = await planningTeam({ manager: '' });
    await startRetro(world);
    expect(screenOf(world).text).not.toMatch(/so far|points|last time/);
  });
});
