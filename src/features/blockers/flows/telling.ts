import type { Db } from '../../../database/index.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import type { Core } from '../../slice.ts';
import type { Team } from '../../teams/index.ts';
import { nameOf, type Person, peopleById } from '../../workspaces/index.ts';
import type { Blocker } from '../rules/index.ts';
import { type Moment, when } from '../views/words.ts';
import { teamOf } from './show.ts';

/** What sentences about a blocker need: names without pings, and times. */
export interface Telling {
  team: Team;
  people: ReadonlyMap<string, Person>;
  moment: Moment;
  name(userId: string | null): string;
  when(at: Date): string;
}

/** For sentences that name these people besides the blocker's own. */
export async function tellingOf(
  db: Db,
  core: Core,
  blocker: Blocker,
  userIds: string[] = [],
): Promise<Telling> {
  const team = await teamOf(db, blocker);
  const own = [blocker.raisedBy, blocker.ownerId, blocker.resolvedBy].filter((id) => id !== null);
  const people = await peopleById(db, blocker.workspaceId, [...own, ...userIds]);
  const moment = { now: core.clock.now(), zone: team.timeZone };
  return {
    ...{ team, people, moment },
    name: (userId) => (userId === null ? 'Somebody' : escapeMrkdwn(nameOf(people, userId))),
    when: (at) => when(at, moment),
  };
}
