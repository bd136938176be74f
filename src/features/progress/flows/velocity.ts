import type { Chart } from '../../../charts/index.ts';
import type { Db } from '../../../database/index.ts';
import { velocityOf } from '../../sprints/index.ts';
import { averageOf, SPRINTS_AVERAGED, SPRINTS_DRAWN } from '../rules/index.ts';
import type { VelocityLine } from '../views/velocity.ts';

/** What the team's last sprints came to, each with the average of the three up to it; the newest first. */
export async function velocityLines(
  db: Db,
  teamId: string,
  count: number = SPRINTS_DRAWN,
): Promise<VelocityLine[]> {
  const all = await velocityOf(db, teamId, count + SPRINTS_AVERAGED - 1);
  return all.slice(0, count).map((velocity, at) => ({
    ...velocity,
    average: averageOf(all.slice(at), velocity.sprint.unit),
  }));
}

/** The same as a picture, of those counted in the unit of the last; null where none is closed. */
export async function velocityChart(db: Db, teamId: string): Promise<Chart | null> {
  const lines = await velocityLines(db, teamId);
  const [last] = lines;
  if (!last) return null;
  const { unit } = last.sprint;
  const drawn = lines.filter(({ sprint }) => sprint.unit === unit).toReversed();
  return {
    kind: 'velocity',
    ...{ unit, average: last.average?.completed ?? null },
    sprints: drawn.map(({ sprint, committed, completed }) => ({ name: sprint.name, committed, completed })),
  };
}
