import { z } from 'zod';
import type { Db, Trx } from '../../../database/index.ts';
import { gateTables } from './gate-tables.ts';

/** A start although something was not met. */
interface Override {
  byUserId: string;
  at: Date;
  reason: string;
  /** What was not met then, in words. */
  unmet: string[];
}

const unmetColumn = z.array(z.string());

export async function addOverride(trx: Trx, sprintId: string, override: Override): Promise<void> {
  await gateTables(trx)
    .insertInto('planning_overrides')
    .values({
      ...{ sprint_id: sprintId, by_user_id: override.byUserId, at: override.at.toISOString() },
      ...{ reason: override.reason, unmet: JSON.stringify(override.unmet) },
    })
    .execute();
}

export async function findOverride(db: Db, sprintId: string): Promise<Override | undefined> {
  const row = await gateTables(db)
    .selectFrom('planning_overrides')
    .selectAll()
    .where('sprint_id', '=', sprintId)
    .executeTakeFirst();
  return (
    row && {
      ...{ byUserId: row.by_user_id, at: new Date(row.at), reason: row.reason },
      unmet: unmetColumn.parse(JSON.parse(row.unmet)),
    }
  );
}
