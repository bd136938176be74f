import type { Selectable } from 'kysely';
import type { Db, Trx } from '../../../database/index.ts';
import type { Person } from '../rules.ts';
import { CHUNK, instantOrNull, tables, type WorkspaceTables } from './tables.ts';

export async function findPerson(db: Db, workspaceId: string, id: string): Promise<Person | undefined> {
  return (await peopleById(db, workspaceId, [id])).get(id);
}

/** The people of these ids that the directory knows, by id. */
export async function peopleById(
  db: Db,
  workspaceId: string,
  ids: Iterable<string>,
): Promise<Map<string, Person>> {
  const wanted = [...new Set(ids)];
  const found = new Map<string, Person>();
  for (let at = 0; at < wanted.length; at += CHUNK) {
    const rows = await tables(db)
      .selectFrom('people')
      .selectAll()
      .where('workspace_id', '=', workspaceId)
      .where('id', 'in', wanted.slice(at, at + CHUNK))
      .execute();
    for (const row of rows) found.set(row.id, personOf(row));
  }
  return found;
}

export async function savePeople(trx: Trx, workspaceId: string, people: Person[], at: Date): Promise<void> {
  for (let start = 0; start < people.length; start += CHUNK) {
    const rows = people.slice(start, start + CHUNK).map((person) => ({
      workspace_id: workspaceId,
      id: person.id,
      name: person.name,
      time_zone: person.timeZone,
      is_bot: person.isBot ? 1 : 0,
      is_guest: person.isGuest ? 1 : 0,
      is_admin: person.isAdmin ? 1 : 0,
      is_deactivated: person.isDeactivated ? 1 : 0,
      status_text: person.status.text,
      status_emoji: person.status.emoji,
      status_expires_at: person.status.expiresAt?.toISOString() ?? null,
      quiet_starts_at: null,
      quiet_ends_at: null,
      refreshed_at: at.toISOString(),
    }));
    await tables(trx)
      .insertInto('people')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['workspace_id', 'id']).doUpdateSet((row) => ({
          name: row.ref('excluded.name'),
          time_zone: row.ref('excluded.time_zone'),
          is_bot: row.ref('excluded.is_bot'),
          is_guest: row.ref('excluded.is_guest'),
          is_admin: row.ref('excluded.is_admin'),
          is_deactivated: row.ref('excluded.is_deactivated'),
          status_text: row.ref('excluded.status_text'),
          status_emoji: row.ref('excluded.status_emoji'),
          status_expires_at: row.ref('excluded.status_expires_at'),
          refreshed_at: row.ref('excluded.refreshed_at'),
        })),
      )
      .execute();
  }
}

export function personOf(row: Selectable<WorkspaceTables['people']>): Person {
  const startsAt = instantOrNull(row.quiet_starts_at);
  const endsAt = instantOrNull(row.quiet_ends_at);
  return {
    id: row.id,
    name: row.name,
    timeZone: row.time_zone,
    isBot: row.is_bot === 1,
    isGuest: row.is_guest === 1,
    isAdmin: row.is_admin === 1,
    isDeactivated: row.is_deactivated === 1,
    status: {
      text: row.status_text,
      emoji: row.status_emoji,
      expiresAt: instantOrNull(row.status_expires_at),
    },
    doNotDisturb: startsAt && endsAt ? { startsAt, endsAt } : null,
  };
}

/** The workspace's admins whom the directory knows, by id. */
export async function adminsOf(db: Db, workspaceId: string): Promise<string[]> {
  const rows = await tables(db)
    .selectFrom('people')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('is_admin', '=', 1)
    .execute();
  return rows.map((row) => row.id);
}
