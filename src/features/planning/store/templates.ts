import { z } from 'zod';
import { type Db, newId, type Trx } from '../../../database/index.ts';
import type { Template, TemplateKind } from '../rules/index.ts';
import { planTables } from './tables.ts';

const body = z.object({ text: z.string(), criteria: z.array(z.string()).default([]) });

/** The templates of a team, by name. */
export async function templatesOf(db: Db, teamId: string, kind: TemplateKind): Promise<Template[]> {
  const rows = await planTables(db)
    .selectFrom('planning_templates')
    .selectAll()
    .where('team_id', '=', teamId)
    .where('kind', '=', kind)
    .execute();
  return rows
    .map((row) => ({ id: row.id, teamId, kind, name: row.name, ...body.parse(JSON.parse(row.body)) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** Keeps a template; one of the same name is replaced. */
export async function keepTemplate(
  trx: Trx,
  template: Omit<Template, 'id'>,
  by: { userId: string; now: Date },
): Promise<void> {
  const { teamId, kind, name, text, criteria } = template;
  await planTables(trx)
    .insertInto('planning_templates')
    .values({
      ...{ id: newId(), team_id: teamId, kind, name, body: JSON.stringify({ text, criteria }) },
      ...{ created_by: by.userId, created_at: by.now.toISOString() },
    })
    .onConflict((conflict) =>
      conflict
        .columns(['team_id', 'kind', 'name'])
        .doUpdateSet((row) => ({ body: row.ref('excluded.body') })),
    )
    .execute();
}
