import { startTeam as startBlockersTeam, told } from '../blockers/team.ts';
import type { World, WorldOptions } from '../support/world.ts';

export { told };

export const HERE = { in: '#dev-standup' } as const;

/** The dev team set up as its lead would, on Monday 2 March 2026 at 09:00 in Berlin; nobody approves its plans. */
export function startTeam(options: WorldOptions = {}): Promise<World> {
  return startBlockersTeam({ manager: '', ...options });
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
