import { SQLite } from './sqlite.ts';

type Kind = 'busy' | 'full' | 'read-only' | 'gone' | 'damaged';

/** What a person reads whose words could not be kept. */
const SAYS: Record<Kind, string> = {
  busy: 'another program holds my database',
  full: 'the disk my database is on is full, or does not let me write',
  'read-only': 'my database may not be written to',
  gone: 'my database is not where it was',
  damaged: 'my database is damaged',
};

const ONCE_MORE = 'Please try again in a minute; if it goes on, tell whoever runs Drumbeat.';

/** SQLite's primary result codes (sqlite.org/rescode.html); the longer codes begin with them. */
const CODES: Array<[RegExp, Kind]> = [
  [/^SQLITE_(BUSY|LOCKED|PROTOCOL)/, 'busy'],
  [/^SQLITE_(FULL|IOERR)/, 'full'],
  [/^SQLITE_READONLY_DBMOVED/, 'gone'],
  [/^SQLITE_(READONLY|PERM)/, 'read-only'],
  [/^SQLITE_CANTOPEN/, 'gone'],
  [/^SQLITE_(CORRUPT|NOTADB)/, 'damaged'],
];

/** The database cannot be used at present, by no fault of the program: nothing was changed, and it may work again later. */
export class DatabaseTrouble extends Error {
  override readonly name = 'DatabaseTrouble';
  readonly kind: Kind;
  /** For the person whose request it met. */
  readonly says: string;

  constructor(kind: Kind, detail: string, cause?: unknown) {
    super(`${SAYS[kind]} (${detail})`, { cause });
    this.kind = kind;
    this.says = `I can't save anything at the moment: ${SAYS[kind]}. Nothing was changed. ${ONCE_MORE}`;
  }
}

/** The trouble that an error of SQLite's means; any other error as it is. */
export function troubleOr(error: unknown): unknown {
  if (!(error instanceof SQLite.SqliteError)) return error;
  const [, kind] = CODES.find(([code]) => code.test(error.code)) ?? [];
  return kind ? new DatabaseTrouble(kind, `${error.code}: ${error.message}`, error) : error;
}
