import { setImmediate as turn } from 'node:timers/promises';
import { DatabaseTrouble, lastNumbers, type Trx } from '../../../database/index.ts';
import { sharedQuestion } from '../../shared-question.ts';
import type { Core } from '../../slice.ts';
import { activeWorkspaces } from '../../workspaces/index.ts';
import type { SprintEvent } from '../rules/index.ts';
import { eventsAfter } from '../store/index.ts';
import { markRead, readByAll, readUntil } from '../store/readers.ts';
import { EVENTS } from './log.ts';

/** So many changes are followed in one transaction. */
const AT_ONCE = 100;

type Follow = (trx: Trx, events: readonly SprintEvent[]) => Promise<void>;

/**
 * Calls `follow` with what happened to sprints and stories of a workspace since the reader of this name was here, in
 * order, each time in a transaction that also notes that it was. One that fails is logged and passed over; it holds up
 * no other.
 */
export async function followEvents(core: Core, reader: string, follow: Follow): Promise<void> {
  const { latest, read, active } = await newsEverywhere(core);
  const seen = read.get(reader);
  for (const workspaceId of active) {
    if ((latest.get(workspaceId) ?? 0) <= (seen?.get(workspaceId) ?? 0)) continue;
    while (await followSome(core, workspaceId, reader, follow)) await turn();
  }
}

/** Where nothing has happened it costs a beat a few questions, however many readers and workspaces there are. */
const newsEverywhere = sharedQuestion(async ({ database: { db } }) => ({
  latest: await lastNumbers(db, EVENTS),
  read: await readByAll(db),
  active: await activeWorkspaces(db),
}));

/** False where nothing new has happened. */
async function followSome(core: Core, workspaceId: string, reader: string, follow: Follow): Promise<boolean> {
  const { database } = core;
  const position = await readUntil(database.db, workspaceId, reader);
  const events = await eventsAfter(database.db, workspaceId, position, AT_ONCE);
  const last = events.at(-1);
  if (!last) return false;
  const read = (work: Follow) =>
    database.transaction(async (trx) => {
      if ((await readUntil(trx, workspaceId, reader)) !== position) return;
      await markRead(trx, workspaceId, reader, last.position);
      await work(trx, events);
    });
  await read(follow).catch(async (error: unknown) => {
    if (error instanceof DatabaseTrouble) throw error;
    core.log.error({ err: error, workspaceId, reader }, 'changes of stories could not be followed');
    await read(async () => {});
  });
  return true;
}
