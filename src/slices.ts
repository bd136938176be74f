import { blockers } from './features/blockers/index.ts';
import { ceremonies } from './features/ceremonies/index.ts';
import { homeFor } from './features/home/index.ts';
import { planning } from './features/planning/index.ts';
import { poker } from './features/poker/index.ts';
import { progress } from './features/progress/index.ts';
import { retros } from './features/retros/index.ts';
import type { Slice } from './features/slice.ts';
import { sprints } from './features/sprints/index.ts';
import { standups } from './features/standups/index.ts';
import { teams } from './features/teams/index.ts';
import { workspaces } from './features/workspaces/index.ts';

const contributing: Slice[] = [
  workspaces,
  teams,
  sprints,
  ceremonies,
  blockers,
  standups,
  poker,
  progress,
  retros,
  planning,
];

/** Every slice of the product, in order: each may import only those before it. */
export const slices: Slice[] = [...contributing, homeFor(contributing)];
