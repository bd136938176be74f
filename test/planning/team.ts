import { onTestFinished } from 'vitest';
import { startTeam } from '../blockers/team.ts';
import type { World } from '../support/world.ts';

export const HERE = { in: '#dev-standup' } as const;

/** The dev team on Monday 2 March 2026 at 09:00 in Berlin; Dana leads it. Ends with the test. */
export async function planningTeam(options: Parameters<typeof startTeam>[0] = {}): Promise<World> {
  const world = await startTeam(options);
  onTestFinished(() => world.stop());
  return world;
}

/** Dana takes the first step of a new sprint, as it is proposed; the stories' screen is before her. */
export async function beginsSprint(world: World, goal = 'Orders flow into the ERP'): Promise<void> {
  const dana = world.as('Dana');
  await dana.types('/sprint plan', HERE);
  await dana.fills('What is it for?', goal);
  await dana.submits();
  await dana.seesModal('Stories');
}

/** Writes a new story on the stories' screen. */
export async function addsLine(world: World, line: string, who = 'Dana'): Promise<void> {
  const planner = world.as(who);
  await planner.fills('Add a new story', line);
  await planner.presses('Add it');
}
