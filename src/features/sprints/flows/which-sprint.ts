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

const ALL_STATES = ['draft', 'published', 'running', 'closed', 'cancelled'] as const;

interface Asked {
  /** In the order in which they are preferred. */
  states: readonly SprintState[];
  /** In these a sprint is meant only by name, and where no other fits it. */
  past?: readonly SprintState[] | undefined;
  name?: string;
}

/**
 * The sprint of a team that is meant.
 *
 * @param asked without a name, those in the first of the states that any is in are meant; with one (its name, part of it,
 * or its number), those in any of the states
 * @throws UserError where there is none, or none of that name
 * @throws AmbiguousPlace where there are several: a command then asks which, and runs again with its name at the end
 */
export async function requireOpenSprint(db: Db, team: Team, asked: Asked): Promise<Sprint> {
  const { states, name = '' } = asked;
  if (name.trim() !== '') return requireCalled(db, team, { ...asked, name: unquoted(name) });
  const sprints = await sprintsOf(db, team.id, states);
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

async function requireCalled(
  db: Db,
  team: Team,
  { states, past = [], name }: Asked & { name: string },
): Promise<Sprint> {
  const all = await sprintsOf(db, team.id, ALL_STATES);
  const known = all.filter(({ state }) => states.includes(state));
  const over = all.filter(({ state }) => past.includes(state));
  const [first, ...others] = [known, over].map((some) => called(name, some)).find(areAny) ?? [];
  if (first && others.length === 0) return first;
  if (first) throw which(`${quoted(name, 60)} fits ${others.length + 1} sprints`, [first, ...others], team);
  const elsewhere = called(name, all).at(-1);
  throw elsewhere ? inOtherState(elsewhere, [...states, ...past]) : unknown(name, [...known, ...over], team);
}

/** Those of this name; else of this number, else with this in their names. Of the same name, the newest. */
function called(name: string, sprints: readonly Sprint[]): Sprint[] {
  const plain = name.toLowerCase();
  const exact = sprints.filter((sprint) => sprint.name.toLowerCase() === plain).slice(-1);
  const byNumber = sprints.filter((sprint) => String(sprint.number) === plain.replace(/^(sprint\s*)?#?/, ''));
  const partly = sprints.filter((sprint) => sprint.name.toLowerCase().includes(plain));
  return [exact, byNumber, partly].find(areAny) ?? [];
}

function areAny(sprints: readonly Sprint[]): boolean {
  return sprints.length > 0;
}

function inOtherState({ name, state }: Sprint, wanted: readonly SprintState[]): UserError {
  const says = `${escapeMrkdwn(name)} is ${STATE_WORDS[state]}. This is for a sprint that is ${orList(wanted)}.`;
  const hint = state === 'closed' ? ` \`/sprint status ${escapeMrkdwn(name)}\` shows how it ended.` : '';
  return new UserError(`${says}${hint}`);
}

function unknown(name: string, sprints: readonly Sprint[], team: Team): UserError {
  const plain = name.toLowerCase();
  const near = sprints.toSorted(
    (a, b) => leven(a.name.toLowerCase(), plain) - leven(b.name.toLowerCase(), plain),
  );
  const names = listOf(near.slice(0, 3).map((sprint) => quoted(sprint.name, 60)));
  return new UserError(
    `${escapeMrkdwn(team.name)} has no such sprint as ${quoted(name, 60)}. ${names ? `There is ${names}.` : ''}`.trim(),
  );
}

function noneOf(team: Team, states: readonly SprintState[]): UserError {
  return new UserError(
    `${escapeMrkdwn(team.name)} has no sprint that is ${orList(states)}. \`/sprint plan\` begins one.`,
  );
}

/** 'running or published' */
function orList(states: readonly SprintState[]): string {
  return listOf(states.map((state) => STATE_WORDS[state])).replace(/ and (?=[^,]+$)/, ' or ');
}

function which(found: string, sprints: readonly Sprint[], team: Team): AmbiguousPlace {
  const places = sprints.map(({ name }) => ({ name, channelId: team.homeChannelId, adds: name }));
  const names = listOf(places.map(({ name }) => quoted(name, 60)));
  return new AmbiguousPlace(`${found}. Which one do you mean?`, places, `Put its name at the end: ${names}.`);
}
