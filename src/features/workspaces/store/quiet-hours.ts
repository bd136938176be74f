import { sql } from 'kysely';
import type { Db, Trx } from '../../../database/index.ts';
import type { Person, QuietRound } from '../rules.ts';
import { personOf } from './people.ts';
import { instantOrNull, tables } from './tables.ts';

/** How far the rounds of each active workspace are; without those in which there is nobody to ask about. */
export async function quietRounds(db: Db): Promise<QuietRound[]> {
  const rows = await tables(db)
    .selectFrom('workspaces')
    .select(['id', 'quiet_rests_until'])
    .select((eb) => {
      const asked = eb
        .selectFrom('people')
        .whereRef('workspace_id', '=', 'workspaces.id')
        .where('is_bot', '=', sql.lit(0))
        .where('is_deactivated', '=', sql.lit(0));
      return [
        asked.select(({ fn }) => fn.min('quiet_asked_at').as('at')).as('first_at'),
        asked.select(({ fn }) => fn.max('quiet_asked_at').as('at')).as('last_at'),
      ];
    })
    .where('state', '=', 'active')
    .execute();
  return rows.flatMap(({ id, first_at, last_at, quiet_rests_until }) =>
    first_at && last_at
      ? [
          {
            workspaceId: id,
            firstAskedAt: new Date(first_at),
            lastAskedAt: new Date(last_at),
            restsUntil: instantOrNull(quiet_rests_until),
          },
        ]
      : [],
  );
}

/** No round begins before `until`; false where another process said something else after `last`. */
export async function restUntil(trx: Trx, id: string, last: Date | null, until: Date): Promise<boolean> {
  const rests = await tables(trx)
    .updateTable('workspaces')
    .set({ quiet_rests_until: until.toISOString() })
    .where('id', '=', id)
    .where('quiet_rests_until', last ? '=' : 'is', last?.toISOString() ?? null)
    .returning('id')
    .executeTakeFirst();
  return rests !== undefined;
}

/** At most `count` people for whom Slack was not asked from `since` to `now`; who was asked longest ago is first. */
export async function notAskedSince(
  db: Db,
  workspaceId: string,
  { since, now, count }: { since: Date; now: Date; count: number },
): Promise<Person[]> {
  const rows = await tables(db)
    .selectFrom('people')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('is_bot', '=', sql.lit(0))
    .where('is_deactivated', '=', sql.lit(0))
    // Asked after now: the clock was set back.
    .where((eb) =>
      eb.or([eb('quiet_asked_at', '<', since.toISOString()), eb('quiet_asked_at', '>', now.toISOString())]),
    )
    .orderBy('quiet_asked_at')
    .orderBy('id')
    .limit(count)
    .execute();
  return rows.map(personOf);
}

export async function markAsked(trx: Trx, workspaceId: string, userIds: string[], at: Date): Promise<void> {
  await tables(trx)
    .updateTable('people')
    .set({ quiet_asked_at: at.toISOString() })
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', userIds)
    .execute();
}

export async function saveQuietHours(
  trx: Trx,
  workspaceId: string,
  userId: string,
  quiet: Person['doNotDisturb'],
): Promise<void> {
  await tables(trx)
    .updateTable('people')
    .set({
      quiet_starts_at: quiet?.startsAt.toISOString() ?? null,
      quiet_ends_at: quiet?.endsAt.toISOString() ?? null,
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', userId)
    .execute();
}
