import { startTeam as startBlockersTeam, told } from '../blockers/team.ts';
import type { World, WorldOptions } from '../support/world.ts';

export { told };

/** The dev team set up as its lead would, on Monday 2 March 2026 at 09:00 in Berlin. */
export function startTeam(options: WorldOptions = {}): Promise<World> {
  return startBlockersTeam(options);
}

export const HERE = { in: '#dev-standup' } as const;
