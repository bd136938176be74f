import { describe, expect, test } from 'vitest';
import { goesOn, HERE, screenOf, startRetro, writes } from './retro.ts';
import { inSprint } from './sprint.ts';

/** The first retro is over; Lea and Ola took something on in it. */
async function afterRetro() {
  const world = await inSprint('ERP-001 Order export 5 @Lea must', 'ERP-002 Order import 3 @Ola must');
  const dana = world.as('Dana');
  await startRetro(world);
  await writes(world, 'Lea', { Start: 'Pair on reviews' });
  await goesOn(world);
  await dana.types('/retro action review within 4 h @lea by 2026-03-13', HERE);
  await world.moveTo('2026-03-02T08:01:00Z');
  await dana.types('/retro action add staging alerts @ola by 2026-03-13', HERE);
  await goesOn(world);
  await dana.sees('Retro 1 on Sprint 1 is over');
  return { world, dana };
}

describe('what a retro agreed on', () => {
  test('stands in the next planning and is closed there', async () => {
    const { world, dana } = await afterRetro();
    await dana.types('/sprint plan', HERE);
    await dana.submits();
    await dana.submits();
    await dana.seesModal('2 actions open');
    await dana.presses('Show', { beside: 'Recap' });
    const { text } = await dana.seesModal('2 actions from the retros are open');
    expect(text).toContain('review within 4 h — Lea, due Fri 13 Mar');
    await dana.presses('Done', { beside: 'review within 4 h' });
    const after = await dana.seesModal('“review within 4 h” is done ✅.');
    expect(after.text).toContain('1 action from the retros is open');
    await dana.presses('Drop', { beside: 'add staging alerts' });
    expect((await dana.seesModal('is dropped')).text).not.toContain('from the retros');
    expect((await dana.sees('Retro 1 on Sprint 1 is over')).text).toContain('✅ review within 4 h — Lea');
    expect(world.as('Lea').dm().at(-1)?.text ?? '').not.toContain('review within 4 h');
  });

  test('stands where the next retro begins, done or not', async () => {
    const { world, dana } = await afterRetro();
    await dana.types('/retro actions', HERE);
    await dana.presses('Done', { beside: 'add staging alerts' });
    await dana.types('/retro action write it down @kim by Friday', HERE);
    await world.moveTo('2026-03-02T08:05:00Z');
    await startRetro(world);
    expect(screenOf(world).text).toContain(
      'From last time: “review within 4 h” not yet, “add staging alerts” ✅. 1 more action is open.',
    );
    await dana.presses('See actions', { message: screenOf(world) });
    await dana.presses('Done', { beside: 'review within 4 h' });
    await dana.presses('Drop', { beside: 'write it down' });
    const { text } = screenOf(world);
    expect(text).toContain('From last time: “review within 4 h” ✅, “add staging alerts” ✅.');
    expect(text).not.toContain('is open');
  });

  test('is on the agenda of the retrospective', async () => {
    const { world } = await afterRetro();
    await world.moveTo('2026-03-05T16:30:00Z');
    const announced = world
      .as('Dana')
      .messages(HERE)
      .filter(({ text }) => /^Retrospective/.test(text));
    expect(announced.at(-1)?.text).toContain(
      '• Retro 1 on this sprint is over: 0 of 2 actions done.\n• 2 actions are open: /retro actions.',
    );
  });
});
