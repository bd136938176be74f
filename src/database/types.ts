import type { Kysely, Transaction } from 'kysely';

/** No tables: a slice's store names its own with `db.withTables<ItsTables>()`. */
export type NoTables = Record<never, never>;

/** Something one can query: the database, or a transaction on it. */
export type Db = Kysely<NoTables>;

/** An open transaction. A `Trx` is a `Db`, so what reads may be given either. */
export type Trx = Transaction<NoTables>;
