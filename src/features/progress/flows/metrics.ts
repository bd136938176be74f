import type { Inbound } from '../../../database/index.ts';
import type { Core } from '../../slice.ts';
import { itemsOf, latestPosition, type SprintItem, setMetrics } from '../../sprints/index.ts';
import { findTeam, requireManager } from '../../teams/index.ts';
import type { Metric, MetricsForm } from '../views/metrics.ts';
import { theirMetrics } from '../views/metrics.ts';
import { requireSprint } from './show-health.ts';

/**
 * The form in which the metrics of a sprint are written down.
 *
 * @throws UserError for those who may not, naming who can
 */
export async function metricsForm(core: Core, userId: string, sprintId: string): Promise<MetricsForm> {
  const { db } = core.database;
  const sprint = await requireSprint(db, sprintId);
  const team = await findTeam(db, sprint.teamId);
  if (team) await requireManager(db, team, userId, 'write down the metrics', 'tell one of them');
  const seen = await latestPosition(db, sprint.workspaceId);
  const metrics = (await itemsOf(db, sprintId)).filter(isMetric);
  return { sprint, metrics, metadata: JSON.stringify({ sprintId, seen }) };
}

/**
 * Writes them down; the review follows. Where somebody else wrote another value meanwhile, the form to show again.
 *
 * @throws UserError for those who may not, naming who can
 */
export async function saveMetrics(
  core: Core,
  deed: {
    inbound: Inbound;
    userId: string;
    sprintId: string;
    values: Readonly<Record<string, string>>;
    seen: number;
  },
): Promise<MetricsForm | null> {
  const kept = await setMetrics(core, deed);
  if (kept.kind === 'saved') return null;
  const form = await metricsForm(core, deed.userId, deed.sprintId);
  return {
    ...form,
    metrics: form.metrics.map((metric) => ({ ...metric, value: deed.values[metric.id] ?? metric.value })),
    says: theirMetrics(kept.theirs.filter(isMetric)),
  };
}

function isMetric(item: SprintItem): item is Metric {
  return item.kind === 'metric';
}
