import { type Kysely, type Selectable, sql } from 'kysely';

/** The columns of a row that may say when something is due of it: UTC text of 24 characters, or null for never. */
type DueColumn<Row> = { [Name in keyof Row]: Row[Name] extends string | null ? Name : never }[keyof Row] &
  string;

/** Only rows in which these columns have these values; all rows where left out. */
type Among<Row> = Partial<Record<DueColumn<Row>, string>>;

/**
 * What a duty is to do now: the rows of a table whose `column` is `now` or before it, the longest due first. An index on the
 * column is what makes this cheap enough for every beat.
 */
export async function rowsDue<Tables, Table extends keyof Tables & string>(
  db: Kysely<Tables>,
  table: Table,
  column: DueColumn<Tables[Table]>,
  now: Date,
  among: Among<Tables[Table]> = {},
): Promise<Array<Selectable<Tables[Table]>>> {
  const { rows } = await sql<Selectable<Tables[Table]>>`
    select * from ${sql.table(table)}
    where ${sql.ref(column)} <= ${now.toISOString()} ${only(among)}
    order by ${sql.ref(column)}`.execute(db);
  return rows;
}

/**
 * When a duty is next to be asked: the first instant after `after` in a table's `column`; null when none is in sight. What was
 * due before and could not be done is passed over, so that it hides nothing of what comes.
 */
export async function nextDueIn<Tables, Table extends keyof Tables & string>(
  db: Kysely<Tables>,
  table: Table,
  column: DueColumn<Tables[Table]>,
  after: Date,
  among: Among<Tables[Table]> = {},
): Promise<Date | null> {
  const { rows } = await sql<{ earliest: string | null }>`
    select min(${sql.ref(column)}) as earliest from ${sql.table(table)}
    where ${sql.ref(column)} > ${after.toISOString()} ${only(among)}`.execute(db);
  const earliest = rows[0]?.earliest ?? null;
  return earliest === null ? null : new Date(earliest);
}

function only(among: Readonly<Record<string, string | undefined>>) {
  const conditions = Object.entries(among).map(([name, value]) => sql`and ${sql.ref(name)} = ${value}`);
  return sql.join(conditions, sql` `);
}
