import type { Database } from 'better-sqlite3';
import { SQLite } from '../src/database/sqlite.ts';

export interface HistoryOptions {
  teams: number;
  /** calendar days, of which the working ones have a standup */
  days: number;
}

/** So many people are in each team, and so many prompts and deliveries are kept of each working day. */
const ROWS_A_DAY = 1;

const TODAY = '2026-03-02';
/** Everything lies ahead of the bench's clock, or is over. */
const AHEAD = '2026-12-01T08:00:00.000Z';

/**
 * Fills a database that Drumbeat has migrated with a past in which everything came to its end, and with teams
 * whose next date lies ahead. Answers how many rows it holds then.
 */
export function fillWithHistory(file: string, workspaceId: string, { teams, days }: HistoryOptions): number {
  const database = new SQLite(file);
  for (const setting of [
    'journal_mode = off',
    'synchronous = off',
    'foreign_keys = off',
    'cache_size = -200000',
  ]) {
    database.pragma(setting);
  }
  const indexes = dropIndexes(database);
  const given = { workspace: workspaceId, teams, days, rows: ROWS_A_DAY, today: TODAY, ahead: AHEAD };
  let rows = 0;
  for (const statement of STATEMENTS) rows += database.prepare(statement).run(given).changes;
  for (const index of indexes) database.exec(index);
  database.pragma('journal_mode = wal');
  database.close();
  return rows;
}

/** Made anew in the end, they cost a sort instead of a search for each row. */
function dropIndexes(database: Database): string[] {
  const indexes = database
    .prepare<[], { name: string; sql: string }>(
      "select name, sql from sqlite_master where type = 'index' and sql is not null",
    )
    .all();
  for (const { name } of indexes) database.exec(`drop index ${name}`);
  return indexes.map(({ sql }) => sql);
}

const TEAMS = `with recursive number (i) as (select 1 union all select i + 1 from number where i < @teams),
  team (n) as materialized (select printf('%04d', i) from number)`;
const PEOPLE = `${TEAMS}, person (m) as (select 1 union all select m + 1 from person where m < @rows)`;
const DAYS = `${PEOPLE}, past (back) as (select 1 union all select back + 1 from past where back < @days),
  day (held_on) as materialized (
    select date(@today, '-' || back || ' days') from past
    where strftime('%w', date(@today, '-' || back || ' days')) between '1' and '5' order by 1
  )`;

const STATEMENTS = [
  `${TEAMS} insert into channels (workspace_id, id, name, is_private, is_archived, has_bot, refreshed_at)
   select @workspace, 'C' || n, 'team-' || n, 0, 0, 1, @today || 'T00:00:00.000Z' from team`,
  `${PEOPLE} insert into channel_members (workspace_id, channel_id, user_id)
   select @workspace, 'C' || n, 'U' || n || '-' || m from team, person`,
  `${PEOPLE} insert into people (workspace_id, id, name, time_zone, is_bot, is_guest, is_admin, is_deactivated,
     status_text, status_emoji, refreshed_at)
   select @workspace, 'U' || n || '-' || m, 'Member ' || n || '-' || m, 'Europe/Berlin', 0, 0, 0, 0, '', '',
     @today || 'T00:00:00.000Z' from team, person`,
  `${TEAMS} insert into teams (id, workspace_id, name, home_channel_id, time_zone, working_days, starts_local,
     ends_local, created_by, created_at)
   select 'team' || n, @workspace, 'Team ' || n, 'C' || n, 'Europe/Berlin', '[1,2,3,4,5]', '09:00', '17:00',
     'U' || n || '-1', '2021-01-01T00:00:00.000Z' from team`,
  `${TEAMS} insert into standups (id, workspace_id, team_id, modes, cadence, asked_local, daily_local,
     open_minutes, remind_minutes, opened_until_on, next_opening_at, set_up_by, created_at)
   select 'standup' || n, @workspace, 'team' || n,
     '{"1":"async","2":"async","3":"async","4":"async","5":"async","6":"off","7":"off"}', '{"kind":"weekly"}',
     '09:00', '11:00', 120, 30, @today, @ahead, 'U' || n || '-1', '2021-01-01T00:00:00.000Z' from team`,
  `${DAYS} insert into standup_occurrences (id, workspace_id, standup_id, held_on, mode, state, daily_state,
     speaking_order, created_at)
   select 'o' || n || held_on, @workspace, 'standup' || n, held_on, 'async', 'closed', 'posted', '[]',
     held_on || 'T00:00:00.000Z' from team, day`,
  `${DAYS} insert into standup_prompts (occurrence_id, user_id, workspace_id, time_zone, state, due_at,
     deadline_at, asked_at, ended_at)
   select 'o' || n || held_on, 'U' || n || '-' || m, @workspace, 'Europe/Berlin', 'missed',
     held_on || 'T08:00:00.000Z', held_on || 'T10:00:00.000Z', held_on || 'T08:00:00.000Z',
     held_on || 'T10:00:00.000Z' from team, day, person`,
  `${DAYS} insert into deliveries (id, workspace_id, key, kind, lane, position, channel, content, is_broadcast,
     version, sent_version, channel_id, ts, state, attempts, first_attempt_at, last_attempt_at, created_at, sent_at)
   select 'd' || n || held_on || m, @workspace, 'prompt:standup' || n || ':' || held_on || ':' || m, 'message',
     'U' || n || '-' || m, 1, 'U' || n || '-' || m, '{"view":"standups.prompt","ref":{}}', 0, 1, 1,
     'D' || n || '-' || m, held_on, 'sent', 1, held_on || 'T08:00:00.000Z', held_on || 'T08:00:00.000Z',
     held_on || 'T08:00:00.000Z', held_on || 'T08:00:00.000Z' from team, day, person`,
  `${DAYS} insert into blockers (id, workspace_id, team_id, number, title, raised_by, raised_at, is_critical,
     state, resolved_at, resolved_by, version)
   select 'b' || n || held_on, @workspace, 'team' || n, i * 10000 + julianday(@today) - julianday(held_on),
     'no access', 'U' || n || '-1', held_on || 'T09:00:00.000Z', 0, 'resolved', held_on || 'T12:00:00.000Z',
     'U' || n || '-1', 1 from number join team on n = printf('%04d', i), day where strftime('%w', held_on) = '3'`,
  `${DAYS} insert into escalation_ladders (id, workspace_id, subject_kind, subject_id, team_id, policy,
     is_critical, waiting, started_at, counted_ms, ended_at, taken, times_told, version)
   select 'l' || n || held_on, @workspace, 'blocker', 'b' || n || held_on, 'team' || n, '{}', 0, '[]',
     held_on || 'T09:00:00.000Z', 0, held_on || 'T12:00:00.000Z', '[]', 0, 1
   from team, day where strftime('%w', held_on) = '3'`,
];
