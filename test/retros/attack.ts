import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SQLite } from '../../src/database/sqlite.ts';

/** What whoever has the files has: their bytes, and what SQL says of them. */
export interface Loot {
  name: string;
  file: Buffer;
  log: Buffer;
  /** Any select, on copies of these files. */
  ask(sql: string): Array<Record<string, unknown>>;
}

export function newFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'drumbeat-retro-'));
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Copies of the database and its log as they lie there at this moment. */
export function steal(database: string, name: string): Loot {
  const copy = path.join(path.dirname(database), `${name.replaceAll(' ', '-')}.db`);
  for (const suffix of ['', '-wal']) {
    if (existsSync(database + suffix)) copyFileSync(database + suffix, copy + suffix);
  }
  return lootOf(copy, name);
}

/** A backup, as SQLite makes it while the program runs. */
export async function backUp(database: string): Promise<Loot> {
  const copy = path.join(path.dirname(database), 'backup.db');
  const source = new SQLite(database, { readonly: true });
  await source.backup(copy);
  source.close();
  return lootOf(copy, 'a backup');
}

function lootOf(copy: string, name: string): Loot {
  const file = readFileSync(copy);
  const log = existsSync(`${copy}-wal`) ? readFileSync(`${copy}-wal`) : Buffer.alloc(0);
  return {
    ...{ name, file, log },
    ask(sql) {
      const sqlite = new SQLite(copy);
      const rows = sqlite.prepare<[], Record<string, unknown>>(sql).all();
      sqlite.close();
      return rows;
    },
  };
}

/** Where these words stand, each time. */
export function placesOf(bytes: Buffer, words: string): number[] {
  const places: number[] = [];
  for (let at = bytes.indexOf(words); at >= 0; at = bytes.indexOf(words, at + 1)) places.push(at);
  return places;
}

/**
 * The cards in every order that the files suggest, the oldest or the newest first. What they leave open stands in an order
 * of its own, which is not the true one.
 */
export function suspectedOrders(loot: Loot, cards: readonly string[]): Record<string, string[]> {
  const rows = loot.ask('select rowid, id, text from retro_cards order by rowid');
  const texts = rows.map(({ text }) => String(text));
  const textOf = new Map(rows.map(({ id, text }) => [String(id), String(text)]));
  const firstIn = (bytes: Buffer, words: string) => placesOf(bytes, words)[0] ?? Number.POSITIVE_INFINITY;
  const unsorted = cards.toSorted((a, b) => (hashOf(a) < hashOf(b) ? -1 : 1));
  const by = (place: (text: string) => number) => unsorted.toSorted((a, b) => place(a) - place(b));
  const inIndex = [...textOf.keys()].toSorted((a, b) => firstIn(loot.file, a) - firstIn(loot.file, b));
  return {
    'the hidden rowids': texts,
    'the places in the file': by((text) => firstIn(loot.file, text)),
    'the places in the indexes': inIndex.map((id) => textOf.get(id) ?? ''),
    'how often each stands in the file': by((text) => -placesOf(loot.file, text).length),
    'the first frames of the log': by((text) => firstIn(loot.log, text)),
    'how often each stands in the log': by((text) => -placesOf(loot.log, text).length),
  };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** From -1, the other way round, over 0, chance, to 1, the same order (Kendall). */
export function likeness(guessed: readonly string[], truth: readonly string[]): number {
  const place = new Map(guessed.map((card, at) => [card, at]));
  let agreeing = 0;
  let pairs = 0;
  for (const [at, one] of truth.entries()) {
    for (const other of truth.slice(at + 1)) {
      pairs += 1;
      agreeing += (place.get(one) ?? 0) < (place.get(other) ?? 0) ? 1 : -1;
    }
  }
  return pairs === 0 ? 0 : agreeing / pairs;
}

/** Every instant that stands anywhere in the database. */
export function instantsIn(loot: Loot): Set<string> {
  const tables = loot.ask("select name from sqlite_master where type = 'table'");
  const rows = tables.flatMap(({ name }) => loot.ask(`select * from "${String(name)}"`));
  return new Set(JSON.stringify(rows).match(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g) ?? []);
}

const PAGE = 4096;

/** The pages of a file, and of the frames of a log, in which any of these words stand. */
export function pagesWith(loot: Loot, words: readonly string[]): Buffer[] {
  const cut = (bytes: Buffer, header: number, frame: number) =>
    Array.from({ length: Math.max(0, Math.ceil((bytes.length - header) / (PAGE + frame))) }, (_none, at) =>
      bytes.subarray(header + at * (PAGE + frame), header + (at + 1) * (PAGE + frame)),
    );
  const pages = [...cut(loot.file, 0, 0), ...cut(loot.log, 32, 24)];
  return pages.filter((page) => words.some((word) => page.includes(word)));
}
