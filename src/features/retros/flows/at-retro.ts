import { type Db, type Inbound, type Trx, takeOnce } from '../../../database/index.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { UserError } from '../../../slack/user-error.ts';
import { localDateOf } from '../../../time/index.ts';
import type { Core } from '../../slice.ts';
import { absenceOn, findMember, findTeam, managersOf, mayManage, type Team } from '../../teams/index.ts';
import { nameOf, peopleById, thoseInChannel } from '../../workspaces/index.ts';
import { isOpen, type OpenPhase, type OpenRetro, type Retro } from '../rules/index.ts';
import { findRetro } from '../store/index.ts';

/** An open retro with its team. */
export interface Place {
  retro: OpenRetro;
  team: Team;
}

/** Something that a person does at a retro, by which they may be known afterwards. A card is not. */
export interface Deed {
  inbound: Inbound;
  userId: string;
  retroId: string;
}

/**
 * Does something at a retro that is open, once for each inbound thing; undefined for what came again.
 *
 * @throws UserError where it is over, or for somebody who is not of the team
 */
export function atRetro<T>(
  core: Core,
  deed: Deed,
  work: (trx: Trx, place: Place) => Promise<T>,
): Promise<T | undefined> {
  return core.database.transaction(async (trx) => {
    if (!(await takeOnce(trx, deed.inbound, core.clock.now()))) return undefined;
    const place = await requireOpen(trx, deed.retroId);
    await requireTakingPart(trx, place.team, deed.userId);
    return work(trx, place);
  });
}

/** @throws UserError where it is over, or no longer kept */
export async function requireOpen(db: Db, retroId: string): Promise<Place> {
  const { retro, team } = await requireRetro(db, retroId);
  if (isOpen(retro)) return { retro, team };
  const how = retro.phase === 'closed' ? 'closed' : 'cancelled';
  const by = retro.wentOn?.by ?? null;
  const people = await peopleById(db, team.workspaceId, by === null ? [] : [by]);
  const says =
    by === null
      ? `Retro ${retro.number} is ${how}.`
      : `${escapeMrkdwn(nameOf(people, by))} ${how} retro ${retro.number}.`;
  throw new UserError(`${says} \`/retro history\` shows what came of it.`);
}

/** Open or over. */
export async function requireRetro(db: Db, retroId: string): Promise<{ retro: Retro; team: Team }> {
  const retro = await findRetro(db, retroId);
  const team = retro && (await findTeam(db, retro.teamId));
  if (team) return { retro, team };
  throw new UserError('This retro is no longer kept. `/retro start` begins another.');
}

/** @throws UserError where it is at something else: a message that somebody has before them may be a moment old */
export function requirePhase({ retro }: Place, phase: OpenPhase, doWhat: string): void {
  if (retro.phase === phase) return;
  const at = {
    collect: 'cards are still collected',
    vote: 'cards are grouped and voted on',
    act: 'the votes are closed, and it is about what to do',
  };
  throw new UserError(`You can't ${doWhat} now: ${at[retro.phase]}. Nothing was changed.`);
}

/**
 * Members of the team take part.
 *
 * @throws UserError for all others
 */
export async function requireTakingPart(db: Db, team: Team, userId: string): Promise<void> {
  const member = await findMember(db, team, userId);
  if (member?.canBeAsked) return;
  const name = escapeMrkdwn(team.name);
  throw new UserError(
    member?.person.isGuest
      ? `Guests read along; the members of ${name} take part.`
      : `Only the members of ${name} take part here. Who joins <#${team.homeChannelId}> is one.`,
  );
}

/** What is said in a retro is read by whoever reads the team's channel, guests too, and by those who manage the team. */
export async function mayRead(db: Db, team: Team, userId: string): Promise<boolean> {
  const [here] = await thoseInChannel(db, team.workspaceId, team.homeChannelId, [userId]);
  return here !== undefined || (await mayManage(db, team, userId));
}

/** @throws UserError for those who may not read what is said in the retros of a team */
export async function requireReading(db: Db, team: Team, userId: string): Promise<void> {
  if (await mayRead(db, team, userId)) return;
  throw new UserError(
    `Only those in <#${team.homeChannelId}> read what is said in the retros of ${escapeMrkdwn(team.name)}. Join it first.`,
  );
}

/**
 * Who leads it goes on, cancels and moves it; so do those who manage the team, and anybody once that person is not
 * there.
 *
 * @param doWhat 'go on'
 * @throws UserError that says who can
 */
export async function requireLead(
  db: Db,
  { retro, team }: Place,
  userId: string,
  { doWhat, now }: { doWhat: string; now: Date },
): Promise<void> {
  if (userId === retro.facilitatorId || (await mayManage(db, team, userId))) return;
  if (!(await isLeaderHere(db, { retro, team }, now))) return;
  const others = (await managersOf(db, team)).filter((id) => id !== retro.facilitatorId);
  const people = await peopleById(db, team.workspaceId, [retro.facilitatorId, ...others]);
  const leader = escapeMrkdwn(nameOf(people, retro.facilitatorId));
  const names = others.map((id) => escapeMrkdwn(nameOf(people, id)));
  const who = [leader, ...new Set(names), 'a workspace admin'];
  throw new UserError(
    `${leader} leads this retro. ${who.slice(0, -1).join(', ')} or ${who.at(-1)} can ${doWhat}; ask one of them.`,
  );
}

/** Whether who leads it is still in the team, and not away today. */
export async function isLeaderHere(
  db: Db,
  { retro, team }: { retro: Pick<Retro, 'facilitatorId'>; team: Team },
  now: Date,
): Promise<boolean> {
  const member = await findMember(db, team, retro.facilitatorId);
  if (!member?.canBeAsked) return false;
  const today = localDateOf(now, member.timeZone);
  return (await absenceOn(db, team.workspaceId, member.userId, today)) === undefined;
}
