import { setImmediate as turn } from 'node:timers/promises';
import { DatabaseTrouble, nextNumber, type Trx } from '../../../database/index.ts';
import { sharedQuestion } from '../../shared-question.ts';
import type { Core } from '../../slice.ts';
import { nextChannelChange, personFromSlack } from '../../workspaces/index.ts';
import { profileSign, type Team } from '../rules/index.ts';
import {
  findTeam,
  lastChange,
  markRead,
  nextChange,
  readByAll,
  readUntil,
  saveChange,
  saveSign,
  type TeamChange,
  teamsHomedIn,
  teamsUsingChannel,
  type Whose,
} from '../store/index.ts';
import { teamsOfPerson } from './which-team.ts';

/** Changes are numbered over all workspaces. */
const EVERYWHERE = '';

/** Something that others show of the team is not as it was: its hours, roles or channels. It concerns everybody in it. */
export async function noteChange(trx: Trx, team: Pick<Team, 'id'>): Promise<void> {
  await save(trx, team, true);
}

/** Who is there, or at work, is not as it was: it concerns those who see that of these teams. */
async function noteWhoIsThere(trx: Trx, teams: readonly Pick<Team, 'id'>[]): Promise<void> {
  for (const team of teams) await save(trx, team, false);
}

async function save(trx: Trx, { id }: Pick<Team, 'id'>, isForAll: boolean): Promise<void> {
  const number = await nextNumber(trx, EVERYWHERE, 'team-changes');
  await saveChange(trx, { teamId: id, number, isForAll });
}

/** A person's days or hours are not as they were: it concerns all their teams. */
export async function noteChangeOf(trx: Trx, { workspaceId, userId }: Whose): Promise<void> {
  await noteWhoIsThere(trx, await teamsOfPerson(trx, workspaceId, userId));
}

/** Slack tells of somebody's new status, zone or end; it concerns their teams, where it makes them away or not. */
export async function noteProfile(core: Core, workspaceId: string, user: unknown): Promise<void> {
  const person = personFromSlack(user);
  const whose = { workspaceId, userId: person.id };
  const teams = await teamsOfPerson(core.database.db, workspaceId, person.id);
  if (teams.length === 0) return;
  await core.database.transaction(async (trx) => {
    if (await saveSign(trx, whose, profileSign(person))) await noteWhoIsThere(trx, teams);
  });
}

const MEMBERS = 'members';

/** Somebody has come into a channel or left it, the bot perhaps: it concerns the teams that use it. */
async function noticeMembers(core: Core): Promise<void> {
  const { database } = core;
  while (await nextChannelChange(database.db, await readUntil(database.db, MEMBERS))) {
    await database.transaction(async (trx) => {
      const change = await nextChannelChange(trx, await readUntil(trx, MEMBERS));
      if (!change) return;
      const { workspaceId, channelId, number } = change;
      await markRead(trx, MEMBERS, number);
      const homed = await teamsHomedIn(trx, workspaceId, [channelId]);
      await noteWhoIsThere(trx, [...homed, ...(await teamsUsingChannel(trx, workspaceId, channelId))]);
    });
    await turn();
  }
}

/** Where nothing has changed it costs a beat a few questions, however many readers there are. */
const newsOfTeams = sharedQuestion(async (core) => {
  await noticeMembers(core);
  const { db } = core.database;
  return { last: await lastChange(db), read: await readByAll(db) };
});

/**
 * Calls `follow` for each team that changed since the reader of this name was here, each in a transaction of its own
 * that also notes that it was. One that fails is logged and passed over; it holds up no other.
 */
export async function followChanges(
  core: Core,
  reader: string,
  follow: (trx: Trx, team: Team, change: Pick<TeamChange, 'isForAll'>) => Promise<void>,
): Promise<void> {
  const { database } = core;
  const { last, read: readers } = await newsOfTeams(core);
  if (last <= (readers.get(reader) ?? 0)) return;
  for (;;) {
    const change = await nextChange(database.db, reader);
    if (!change) return;
    const read = (work: typeof follow) =>
      database.transaction(async (trx) => {
        await markRead(trx, reader, change.number);
        const team = await findTeam(trx, change.teamId);
        if (team) await work(trx, team, change);
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
