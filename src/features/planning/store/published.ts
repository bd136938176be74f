import type { Selectable } from 'kysely';
import type { Db, Trx } from '../../../database/index.ts';
import { type GateTables, gateTables } from './gate-tables.ts';

/** A plan that is out. */
export interface PublishedPlan {
  sprintId: string;
  workspaceId: string;
  channelId: string;
  publishedBy: string;
  publishedAt: Date;
  /** When its sprint was over: nothing follows it any more. */
  endedAt: Date | null;
  /** When those are asked again whose answer no longer fits. */
  askAt: Date | null;
  /** How often its document was posted as a file; null where it is a canvas. */
  files: number | null;
}

export async function addPublished(trx: Trx, plan: PublishedPlan): Promise<void> {
  await gateTables(trx)
    .insertInto('planning_plans')
    .values({
      ...{ sprint_id: plan.sprintId, workspace_id: plan.workspaceId, channel_id: plan.channelId },
      ...{ published_by: plan.publishedBy, published_at: plan.publishedAt.toISOString() },
      ...changing(plan),
    })
    .execute();
}

export async function savePublished(trx: Trx, plan: PublishedPlan): Promise<void> {
  await gateTables(trx)
    .updateTable('planning_plans')
    .set(changing(plan))
    .where('sprint_id', '=', plan.sprintId)
    .execute();
}

export async function findPublished(db: Db, sprintId: string): Promise<PublishedPlan | undefined> {
  const row = await gateTables(db)
    .selectFrom('planning_plans')
    .selectAll()
    .where('sprint_id', '=', sprintId)
    .executeTakeFirst();
  return row && planOf(row);
}

/** Those in a workspace whose sprint is not over. */
export async function followedPlans(db: Db, workspaceId: string): Promise<PublishedPlan[]> {
  const rows = await gateTables(db)
    .selectFrom('planning_plans')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('ended_at', 'is', null)
    .orderBy('published_at')
    .execute();
  return rows.map(planOf);
}

/** Those that somebody is to be asked about again by `now`. */
export async function plansToAsk(db: Db, now: Date): Promise<PublishedPlan[]> {
  const rows = await gateTables(db)
    .selectFrom('planning_plans')
    .selectAll()
    .where('ask_at', '<=', now.toISOString())
    .orderBy('ask_at')
    .execute();
  return rows.map(planOf);
}

export async function earliestAsking(db: Db, after: Date): Promise<Date | null> {
  const row = await gateTables(db)
    .selectFrom('planning_plans')
    .select((select) => select.fn.min('ask_at').as('earliest'))
    .where('ask_at', '>', after.toISOString())
    .executeTakeFirst();
  return row?.earliest ? new Date(row.earliest) : null;
}

function planOf(row: Selectable<GateTables['planning_plans']>): PublishedPlan {
  return {
    ...{ sprintId: row.sprint_id, workspaceId: row.workspace_id, channelId: row.channel_id },
    ...{ publishedBy: row.published_by, publishedAt: new Date(row.published_at) },
    files: row.files,
    endedAt: row.ended_at === null ? null : new Date(row.ended_at),
    askAt: row.ask_at === null ? null : new Date(row.ask_at),
  };
}

function changing({ endedAt, askAt, files }: PublishedPlan) {
  return { ended_at: endedAt?.toISOString() ?? null, ask_at: askAt?.toISOString() ?? null, files };
}
