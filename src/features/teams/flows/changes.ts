import { setImmediate as turn } from 'node:timers/promises';
import { DatabaseTrouble, nextNumber, type Trx } from '../../../database/index.ts';
import type { Core } from '../../slice.ts';
import { personFromSlack } from '../../workspaces/index.ts';
import { profileSign, type Team } from '../rules/index.ts';
import {
  findTeam,
  markRead,
  nextChange,
  saveChange,
  saveSign,
  teamsLedBy,
  type Whose,
} from '../store/index.ts';
import { teamsOfPerson } from './which-team.ts';

/** Changes are numbered over all workspaces. */
const EVERYWHERE = '';

/** Something that others show of the team is not as it was: its hours, roles, channels, or who is there. */
export async function noteChange(trx: Trx, teams: readonly Pick<Team, 'id'>[]): Promise<void> {
  for (const { id } of teams) await saveChange(trx, id, await nextNumber(trx, EVERYWHERE, 'team-changes'));
}

/** A person's days or hours are not as they were: it concerns all their teams. */
export async function noteChangeOf(trx: Trx, { workspaceId, userId }: Whose): Promise<void> {
  await noteChange(trx, await teamsOfPerson(trx, workspaceId, userId));
}

/** Slack tells of somebody's new status, zone or end; it concerns the teams that would tell them something. */
export async function noteProfile(core: Core, workspaceId: string, user: unknown): Promise<void> {
  const person = personFromSlack(user);
  const whose = { workspaceId, userId: person.id };
  const led = await teamsLedBy(core.database.db, workspaceId, person.id);
  if (led.length === 0) return;
  await core.database.transaction(async (trx) => {
    if (await saveSign(trx, whose, profileSign(person))) await noteChange(trx, led);
  });
}

/**
 * Calls `follow` for each team that changed since the reader of this name was here, each in a transaction of its own
 * that also notes that it was. One that fails is logged and passed over; it holds up no other.
 */
export async function followChanges(
  core: Core,
  reader: string,
  follow: (trx: Trx, team: Team) => Promise<void>,
): Promise<void> {
  const { database } = core;
  for (;;) {
    const change = await nextChange(database.db, reader);
    if (!change) return;
    const read = (work: typeof follow) =>
      database.transaction(async (trx) => {
        await markRead(trx, reader, change.number);
        const team = await findTeam(trx, change.teamId);
        if (team) await work(trx, team);
      });
    await read(follow).catch(async (error: unknown) => {
      if (error instanceof DatabaseTrouble) throw error;
      core.log.error(
        { err: error, teamId: change.teamId, reader },
        'a change of a team could not be followed',
      );
      await read(async () => {});
    });
    await turn();
  }
}
