import type { Db } from '../../../database/index.ts';
import { findSprint } from '../../sprints/index.ts';
import { findTeam, membersOf } from '../../teams/index.ts';
import { peopleById } from '../../workspaces/index.ts';
import type { Retro } from '../rules/index.ts';
import { actionsOfRetro, cardsOf, themesOf, whoVoted } from '../store/index.ts';
import type { Shown } from '../views/shown.ts';
import { isLeaderHere } from './at-retro.ts';
import { evidenceFor } from './evidence.ts';
import { whyOpened } from './opened-itself.ts';

/** A retro with all that everybody may see of it now: while cards are collected none of them, while people vote no total. */
export async function shownRetro(db: Db, retro: Retro, now: Date): Promise<Shown> {
  const team = await findTeam(db, retro.teamId);
  if (!team) throw new Error(`Retro ${retro.id} belongs to no team`);
  const sprint = (retro.sprintId === null ? undefined : await findSprint(db, retro.sprintId)) ?? null;
  const cards = await cardsOf(db, retro.id);
  const actions = await actionsOfRetro(db, retro.id);
  const named = [
    retro.facilitatorId,
    ...actions.map(({ ownerId }) => ownerId),
    ...cards.flatMap(({ authorId }) => authorId ?? []),
  ];
  return {
    ...{ retro, team, actions },
    sprintName: sprint?.name ?? null,
    whyHere: await whyOpened(db, retro, { now, zone: team.timeZone }),
    isLeaderHere: await isLeaderHere(db, { retro, team }, now),
    evidence: retro.phase === 'collect' ? await evidenceFor(db, team, { sprint, now }) : null,
    cards: cards.length,
    themes: await themesOf(db, retro.id),
    voted: (await whoVoted(db, retro.id)).length,
    members: (await membersOf(db, team)).length,
    people: await peopleById(db, retro.workspaceId, [...new Set(named)]),
    moment: { now, zone: team.timeZone },
  };
}
