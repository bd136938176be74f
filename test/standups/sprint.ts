import { onTestFinished } from 'vitest';
import type { World, WorldOptions } from '../support/world.ts';
import { type Chosen, startTeam } from './team.ts';

export const HERE = { in: '#dev-standup' } as const;

/**
 * The team with a standup and a sprint of two weeks that Dana has started on Monday 2 March 2026 at 07:00 in Berlin, with
 * these stories in it as one types them. Ends with the test.
 */
export async function startSprint(
  stories: readonly string[],
  { chosen = {}, options = {} }: { chosen?: Chosen; options?: WorldOptions } = {},
): Promise<World> {
  const world = await startTeam(chosen, options);
  onTestFinished(() => world.stop());
  await runSprint(world, stories);
  return world;
}

/**
 * Dana plans and starts a sprint with these stories in it, as one types them: of two weeks from today, or after the
 * sprint before it, where nothing else is chosen.
 */
export async function runSprint(
  world: Pick<World, 'as'>,
  stories: readonly string[],
  { name = '', ...days }: { name?: string; 'First day'?: string; 'Last day'?: string } = {},
): Promise<void> {
  const dana = world.as('Dana');
  await dana.types('/sprint plan', HERE);
  if (name) await dana.fills('Name', name);
  for (const [label, day] of Object.entries(days)) await dana.picks(label, day);
  await dana.fills('What is it for?', 'Orders flow into the ERP');
  await dana.submits();
  for (const story of stories) {
    await dana.fills('Add a new story', story);
    await dana.presses('Add it');
  }
  await dana.closesModal();
  await dana.types(`/sprint publish ${name}`.trim(), HERE);
  await dana.types(`/sprint start ${name}`.trim(), HERE);
  await dana.presses('Start anyway');
  await dana.fills('Why does it start all the same?', 'All have agreed at the table');
  await dana.submits();
}
