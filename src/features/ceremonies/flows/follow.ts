import { setImmediate as turn } from 'node:timers/promises';
import { DatabaseTrouble, type Trx } from '../../../database/index.ts';
import type { Core } from '../../slice.ts';
import type { SprintEvent } from '../../sprints/index.ts';
import { findTeam, type Team } from '../../teams/index.ts';
import { markRead, nextChange, versionOf } from '../store/index.ts';
import { calendarChanged, replaceThoseGone } from './announce.ts';

/** What moves the meetings of a sprint, or is said of them. */
const MOVING: ReadonlySet<SprintEvent['field']> = new Set<SprintEvent['field']>([
  ...(['created', 'startsOn', 'endsOn', 'state', 'name'] as const),
]);

/** The meetings follow the sprints. */
export async function followSprints(trx: Trx, core: Core, events: readonly SprintEvent[]): Promise<void> {
  const moving = events.filter(({ subject, field }) => subject === 'sprint' && MOVING.has(field));
  for (const teamId of new Set(moving.map((event) => event.teamId))) {
    const team = await findTeam(trx, teamId);
    if (team) await calendarChanged(trx, core, team, { isOwn: false });
  }
}

/** They follow the team's hours, zone and holidays, and who is still in it. */
export async function followTeam(
  trx: Trx,
  core: Core,
  team: Team,
  { isForAll }: { isForAll: boolean },
): Promise<void> {
  await replaceThoseGone(trx, core, team);
  if (isForAll && (await versionOf(trx, team.id))) await calendarChanged(trx, core, team);
}

/**
 * Calls `follow` for each team whose calendar of meetings changed since the reader of this name was here, each in a
 * transaction of its own that also notes that it was. One that fails is logged and passed over; it holds up no other.
 *
 * @param onlyOwn for a reader that follows the sprints, too: not those changes that came of a sprint's
 */
export async function followCeremonies(
  core: Core,
  reader: string,
  follow: (trx: Trx, teamId: string) => Promise<void>,
  { onlyOwn }: { onlyOwn: boolean } = { onlyOwn: false },
): Promise<void> {
  const { database } = core;
  for (;;) {
    const change = await nextChange(database.db, reader, onlyOwn ? 'own_number' : 'number');
    if (!change) return;
    const { teamId, number } = change;
    const read = (work: typeof follow) =>
      database.transaction(async (trx) => {
        await markRead(trx, reader, number);
        await work(trx, teamId);
      });
    await read(follow).catch(async (error: unknown) => {
      if (error instanceof DatabaseTrouble) throw error;
      core.log.error({ err: error, teamId, reader }, 'a change of a calendar could not be followed');
      await read(async () => {});
    });
    await turn();
  }
}
