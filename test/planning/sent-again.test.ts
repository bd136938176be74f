import { describe, expect, test } from 'vitest';
import { beginsSprint, HERE, planningTeam } from './team.ts';

describe('a form that was refused', () => {
  test('keeps nothing of it, and all of what is sent when it is put right', async () => {
    const world = await planningTeam();
    const dana = world.as('Dana');
    const opens = () => dana.presses('Edit', { beside: 'Basics' });
    await beginsSprint(world);
    await dana.closesModal();
    await dana.types('/sprint plan new', HERE);
    await dana.submits();
    await dana.submits();
    await opens();
    await dana.picks('Starts only after', ['Sprint 1']);
    await dana.submits();
    await dana.closesModal();
    await dana.types('/sprint plan 1', HERE);
    await opens();
    await dana.fills('Focus', 'Stability first');
    await dana.picks('Starts only after', ['Sprint 2']);
    await dana.submits();
    expect(Object.values(dana.modal?.errors ?? {})[0]).toContain('Nothing was changed.');
    await dana.fills('Focus', 'Speed first');
    await dana.picks('Starts only after', []);
    await dana.submits();
    await dana.seesModal('In points · focus “Speed first”');
  });
});
