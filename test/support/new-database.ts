import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import { openDatabase } from '../../src/database/index.ts';
import { projectFile } from '../../src/project.ts';

const FILE = projectFile('build/tests/new.db');

/** A database as a new one is, for this test alone, in memory; its tables are made once for all tests. */
export const NEW_DATABASE = `file::memory:${FILE}`;

/** Makes its tables, before any test. At once, since another run may be reading it. */
export async function setup(): Promise<void> {
  const draft = `${FILE}.${process.pid}`;
  await mkdir(path.dirname(FILE), { recursive: true });
  await rm(draft, { force: true });
  const database = await openDatabase('file::memory:', new Date(0));
  await sql`vacuum into ${draft}`.execute(database.db);
  await database.close();
  await rename(draft, FILE);
}
