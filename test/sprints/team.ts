import { onTestFinished } from 'vitest';
import { startTeam as startBlockersTeam, told } from '../blockers/team.ts';
import type { World, WorldOptions } from '../support/world.ts';

export { told };

export const HERE = { in: '#dev-standup' } as const;

/**
 * The dev team set up as its lead would, on Monday 2 March 2026 at 09:00 in Berlin; nobody approves its plans. Ends with
 * the test.
 */
export async function startTeam(options: WorldOptions = {}): Promise<World> {
  const world = await startBlockersTeam({ manager: '', ...options });
  onTestFinished(() => world.stop());
  return world;
}

/** Types a command in the team's channel and gives what only this person is told. */
export async function asks(world: World, name: string, command: string): Promise<string> {
  await world.as(name).types(command, HERE);
  return told(world, name);
}

/** What stands in red under the inputs of the form before this person. */
export function refusals(world: World, name: string): string {
  return Object.values(world.as(name).modal?.errors ?? {}).join(' ');
}

/** Dana plans a sprint with these stories; from then on `/sprint add` puts stories into it. */
export async function planSprint(
  world: World,
  lines: readonly string[],
  goal = 'Orders flow',
): Promise<void> {
  const dana = world.as('Dana');
  await dana.types('/sprint plan', HERE);
  await dana.fills('What is it for?', goal);
  await dana.submits();
  await dana.closesModal();
  for (const line of lines) await dana.types(`/sprint add ${line}`, HERE);
}

/** The same, and it runs. */
export async function startSprint(world: World, lines: readonly string[], goal?: string): Promise<void> {
  await planSprint(world, lines, goal);
  const dana = world.as('Dana');
  await dana.types('/sprint publish', HERE);
  await dana.types('/sprint start', HERE);
}
