import leven from 'leven';
import type { Db } from '../../../database/index.ts';
import { AmbiguousPlace } from '../../../slack/commands/ambiguous-place.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { UserError } from '../../../slack/user-error.ts';
import { listOf, quoted, unquoted } from '../../../slack/words.ts';
import { findTeam, type Team } from '../../teams/index.ts';
import type { Sprint, SprintState } from '../rules/index.ts';
import { findSprint, sprintsOf } from '../store/index.ts';

const STATE_WORDS: Record<SprintState, string> = {
  ...{ draft: 'being planned', published: 'published', running: 'running' },
  ...{ closed: 'closed', cancelled: 'cancelled' },
};

/**
 * The sprint of a team that is meant.
 *
 * @param asked `states` in the order in which they are preferred: without a name, those in the first state that any is
 * in are meant; with one (its name, part of it, or its number), those in any of the states
 * @throws UserError where there is none, or none of that name
 * @throws AmbiguousPlace where there are several: a command then asks which, and runs again with its name at the end
 */
export async function requireOpenSprint(
  db: Db,
  team: Team,
  { states, name }: { states: readonly SprintState[]; name?: string },
): Promise<Sprint> {
  const sprints = await sprintsOf(db, team.id, states);
  if (name !== undefined && name.trim() !== '') return called(unquoted(name), sprints, team);
  const state = states.find((one) => sprints.some((sprint) => sprint.state === one));
  const meant = sprints.filter((sprint) => sprint.state === state);
  const [first] = meant;
  if (!first) throw noneOf(team, states);
  if (meant.length === 1) return first;
  throw which(
    `${escapeMrkdwn(team.name)} has ${meant.length} sprints that are ${STATE_WORDS[first.state]}`,
    meant,
    team,
  );
}

/**
 * The sprint of a button or a form.
 *
 * @throws UserError where it is no longer kept
 */
export async function requireSprint(db: Db, id: string): Promise<Sprint> {
  const sprint = await findSprint(db, id);
  if (sprint) return sprint;
  throw new UserError('This sprint is no longer kept. `/sprint` shows how things stand.');
}

/** The team that a sprint or a story belongs to. */
export async function teamOf(db: Db, teamId: string): Promise<Team> {
  const team = await findTeam(db, teamId);
  if (!team) throw new UserError('That team is gone. Nothing was changed.');
  return team;
}

function called(name: string, sprints: Sprint[], team: Team): Sprint {
  const plain = name.toLowerCase();
  const exact = sprints.filter((sprint) => sprint.name.toLowerCase() === plain);
  const byNumber = sprints.filter((sprint) => String(sprint.number) === plain.replace(/^(sprint\s*)?#?/, ''));
  const partly = sprints.filter((sprint) => sprint.name.toLowerCase().includes(plain));
  const meant = [exact, byNumber, partly].find((some) => some.length > 0) ?? [];
  const [first] = meant;
  if (first && meant.length === 1) return first;
  if (first) throw which(`${quoted(name, 60)} fits ${meant.length} sprints`, meant, team);
  const near = sprints.toSorted(
    (a, b) => leven(a.name.toLowerCase(), plain) - leven(b.name.toLowerCase(), plain),
  );
  const names = listOf(near.slice(0, 3).map((sprint) => quoted(sprint.name, 60)));
  throw new UserError(
    `${escapeMrkdwn(team.name)} has no such sprint as ${quoted(name, 60)}. ${names ? `There is ${names}.` : ''}`.trim(),
  );
}

function noneOf(team: Team, states: readonly SprintState[]): UserError {
  const words = listOf(states.map((state) => STATE_WORDS[state])).replace(/ and (?=[^,]+$)/, ' or ');
  return new UserError(
    `${escapeMrkdwn(team.name)} has no sprint that is ${words}. \`/sprint plan\` begins one.`,
  );
}

function which(found: string, sprints: readonly Sprint[], team: Team): AmbiguousPlace {
  const places = sprints.map(({ name }) => ({ name, channelId: team.homeChannelId, adds: name }));
  const names = listOf(places.map(({ name }) => quoted(name, 60)));
  return new AmbiguousPlace(`${found}. Which one do you mean?`, places, `Put its name at the end: ${names}.`);
}
