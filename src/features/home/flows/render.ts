import type { Db } from '../../../database/index.ts';
import type { RenderHome } from '../../../delivery/index.ts';
import type { HomeReader, HomeSection, Slice } from '../../slice.ts';
import { hasEverAnswered } from '../../standups/index.ts';
import {
  hasOwnHours,
  mayManage,
  type Team,
  teamState,
  teamsOfPerson,
  whoIsThere,
} from '../../teams/index.ts';
import { canBeAsked, findPerson } from '../../workspaces/index.ts';
import { inHomeOrder } from '../rules/index.ts';
import { findVisit } from '../store.ts';
import { homeView } from '../views/home.ts';
import { managedTeam } from '../views/teams.ts';

/** How App Home looks, made of the sections that these slices contribute. */
export function homeOf(slices: readonly Slice[]): RenderHome {
  const contributors = inHomeOrder(slices);
  return async (db, { workspaceId, userId }, now) => {
    const person = await findPerson(db, workspaceId, userId);
    const visit = await findVisit(db, { workspaceId, userId });
    const teams = await teamsOfPerson(db, workspaceId, userId);
    const chosen = teams.length > 1 ? teams.find(({ id }) => id === visit?.teamId) : undefined;
    const reader = { workspaceId, userId, teamId: chosen?.id ?? null };
    const isFirstVisit = (visit?.visits ?? 0) <= 1;
    const sections = contributors.map((slice) => slice.homeSections?.(db, reader, now) ?? []);
    return homeView({
      name: person?.name ?? 'you',
      isAsked: person === undefined || canBeAsked(person),
      isFirstVisit,
      hasBegun: isFirstVisit && (await hasBegun(db, teams, reader)),
      ...{ teams, chosen, turnedTo: visit?.turnedTo ?? {} },
      sections: [...(await Promise.all(sections)).flat(), await teamsManaged(db, teams, reader, now)],
    });
  };
}

/** They have answered a standup, or said when they work. */
async function hasBegun(db: Db, teams: readonly Team[], reader: HomeReader): Promise<boolean> {
  return (await hasOwnHours(db, reader)) || (await hasEverAnswered(db, teams, reader.userId));
}

/** For those who manage teams: who is there today, and the way to the settings. */
async function teamsManaged(
  db: Db,
  teams: readonly Team[],
  reader: HomeReader,
  now: Date,
): Promise<HomeSection> {
  const items = [];
  for (const team of teams) {
    const isLookedAt = reader.teamId === null || reader.teamId === team.id;
    if (!isLookedAt || !(await mayManage(db, team, reader.userId))) continue;
    items.push(managedTeam(team, teamState(await whoIsThere(db, team, now))));
  }
  return { name: 'home.teams', items };
}
