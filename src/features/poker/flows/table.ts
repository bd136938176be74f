import { type Db, type Inbound, type Trx, takeOnce } from '../../../database/index.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { UserError } from '../../../slack/user-error.ts';
import { localDateOf } from '../../../time/index.ts';
import type { Core } from '../../slice.ts';
import { absenceOn, findMember, findTeam, mayManage, type Team } from '../../teams/index.ts';
import { findPerson } from '../../workspaces/index.ts';
import type { Estimating, Session } from '../rules/index.ts';
import { findSession, storiesIn } from '../store/index.ts';

/** A session with its team and its stories, in order. */
export interface Table {
  session: Session;
  team: Team;
  stories: Estimating[];
}

/** Something that a person does at a session. */
export interface Deed {
  inbound: Inbound;
  userId: string;
  sessionId: string;
}

/**
 * Does something at a session that goes on, once for each inbound thing; undefined for what came again.
 *
 * @throws UserError where the session is over, or for somebody who is not of the team
 */
export function atTable<T>(
  core: Core,
  deed: Deed,
  work: (trx: Trx, table: Table) => Promise<T>,
): Promise<T | undefined> {
  return core.database.transaction(async (trx) => {
    const isNew = await takeOnce(trx, deed.inbound, core.clock.now());
    if (!isNew) return undefined;
    const table = await requireTable(trx, deed.sessionId);
    await requirePlayer(trx, table.team, deed.userId);
    return work(trx, table);
  });
}

/** @throws UserError where it is over, or no longer kept */
export async function requireTable(db: Db, sessionId: string): Promise<Table> {
  const session = await findSession(db, sessionId);
  if (!session) throw new UserError('This vote is no longer kept. `/sprint poker ERP-001` starts another.');
  if (session.endedAt) throw new UserError('This vote is over. `/sprint poker ERP-001` starts another.');
  return tableOf(db, session);
}

export async function tableOf(db: Db, session: Session): Promise<Table> {
  const team = await findTeam(db, session.teamId);
  if (!team) throw new Error(`Poker session ${session.id} belongs to no team`);
  return { session, team, stories: await storiesIn(db, session.id) };
}

/**
 * Members of the team vote, accept and give reasons.
 *
 * @throws UserError for all others
 */
export async function requirePlayer(db: Db, team: Team, userId: string): Promise<void> {
  const member = await findMember(db, team, userId);
  if (member?.canBeAsked) return;
  const name = escapeMrkdwn(team.name);
  throw new UserError(
    member?.person.isGuest
      ? `Guests read along; the members of ${name} estimate.`
      : `Only the members of ${name} estimate here. Who joins <#${team.homeChannelId}> is one.`,
  );
}

/**
 * Who began it ends votes, picks and skips; so do those who manage the team, and anybody once that person is gone.
 *
 * @param doWhat 'reveal the votes'
 * @throws UserError that says who can
 */
export async function requireLead(
  db: Db,
  { session, team }: Table,
  userId: string,
  { doWhat, now }: { doWhat: string; now: Date },
): Promise<void> {
  if (userId === session.facilitatorId || (await mayManage(db, team, userId))) return;
  if (!(await isLeaderHere(db, { session, team }, now))) return;
  const leader = await findPerson(db, team.workspaceId, session.facilitatorId);
  throw new UserError(
    `Only ${escapeMrkdwn(leader?.name ?? 'who began it')}, who leads this vote, can ${doWhat}, or those who manage ${escapeMrkdwn(team.name)}.`,
  );
}

/** Whether who began it is still in the team, and not away today. */
export async function isLeaderHere(
  db: Db,
  { session, team }: Pick<Table, 'session' | 'team'>,
  now: Date,
): Promise<boolean> {
  const member = await findMember(db, team, session.facilitatorId);
  if (!member?.canBeAsked) return false;
  const today = localDateOf(now, member.timeZone);
  return (await absenceOn(db, team.workspaceId, member.userId, today)) === undefined;
}
