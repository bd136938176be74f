import type { Chart } from '../../../charts/index.ts';
import type { Db } from '../../../database/index.ts';
import { findSprint } from '../../sprints/index.ts';
import { burndownOf } from './burndown.ts';
import { aroundTeam } from './circumstances.ts';
import { courseOf } from './course.ts';
import { burnupChart, flowChart } from './more-charts.ts';
import { velocityChart } from './velocity.ts';

type ChartOf = (db: Db, subjectId: string, now: Date) => Promise<Chart | null>;

/** The pictures that somebody can ask for, each of a sprint or a team by its id; null where there is nothing to show. */
const charts = {
  ...{ burndown: burndownChart, burnup: burnupChart, flow: flowChart, velocity: velocityChart },
} satisfies Record<string, ChartOf>;

export type ChartName = keyof typeof charts;
export const CHART_NAMES = Object.keys(charts) as [ChartName, ...ChartName[]];

/** What a picture shows now. */
export interface ChartRef {
  chart: ChartName;
  /** Of the sprint or team that it is of. */
  subjectId: string;
}

export function chartOf(db: Db, { chart, subjectId }: ChartRef, now: Date): Promise<Chart | null> {
  return charts[chart](db, subjectId, now);
}

async function burndownChart(db: Db, sprintId: string, now: Date): Promise<Chart | null> {
  const sprint = await findSprint(db, sprintId);
  if (!sprint) return null;
  const around = await aroundTeam(db, sprint.teamId);
  const panel = await burndownOf(db, sprint, await courseOf(db, sprint), around, now);
  return panel && { kind: 'burndown', panels: [panel] };
}
