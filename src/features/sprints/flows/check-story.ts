import type { Db } from '../../../database/index.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { UserError } from '../../../slack/user-error.ts';
import { listOf, quoted } from '../../../slack/words.ts';
import { findMembers, type Team } from '../../teams/index.ts';
import { nameOf, peopleById } from '../../workspaces/index.ts';
import { type Cause, checkEstimate, type Story, type StoryFields } from '../rules/index.ts';
import { storyByKey } from '../store/index.ts';
import { settingsIn } from './settings.ts';
import { requireSprint } from './which-sprint.ts';

/** What the fields themselves do not tell. */
interface Circumstances {
  /** People who are assigned now and were not before. */
  newcomers: readonly string[];
  /** Where it stands; the backlog, when left out. */
  sprintId?: string | null | undefined;
  cause?: Cause | null;
}

/**
 * Looks at fields that are about to be written, and answers what is to be said of them.
 *
 * @throws UserError under the input of the field's name: a key that is taken, an estimate that does not do, an assignee
 * who left or is an app, a title without a word, a sprint that is over
 */
export async function checkStory(
  db: Db,
  team: Team,
  fields: Partial<StoryFields>,
  { newcomers, sprintId = null, cause = null }: Circumstances,
): Promise<string[]> {
  if (fields.title?.trim() === '') throw new UserError('Write what the story is about.', 'title');
  if (fields.key) await requireFreeKey(db, team, fields.key);
  if (fields.sprintId) await requireOpen(db, team, fields.sprintId);
  return [
    ...(cause === 'import' ? [] : await checkAmount(db, { teamId: team.id, sprintId }, fields.estimate)),
    ...(await checkAssignees(db, team, newcomers)),
  ];
}

async function requireFreeKey(db: Db, team: Team, key: string): Promise<void> {
  const other = await storyByKey(db, team.id, key);
  if (!other) return;
  throw new UserError(`${key} is taken: ${quoted(other.title, 100)}. \`/sprint ${key}\` shows it.`, 'key');
}

async function requireOpen(db: Db, team: Team, sprintId: string): Promise<void> {
  const { name, state, teamId } = await requireSprint(db, sprintId);
  if (teamId !== team.id) throw new UserError(`${escapeMrkdwn(name)} is a sprint of another team.`);
  if (state === 'closed' || state === 'cancelled') {
    throw new UserError(`${escapeMrkdwn(name)} is ${state}: nothing can be put into it any more.`);
  }
}

async function checkAmount(
  db: Db,
  where: Pick<Story, 'teamId' | 'sprintId'>,
  estimate: number | null | undefined,
): Promise<string[]> {
  if (estimate === undefined || estimate === null) return [];
  const reading = checkEstimate(estimate, await settingsIn(db, where));
  if (reading.kind === 'refusal') throw new UserError(reading.says, 'estimate');
  return reading.kind === 'warning' ? [reading.says] : [];
}

async function checkAssignees(db: Db, team: Team, userIds: readonly string[]): Promise<string[]> {
  if (userIds.length === 0) return [];
  const people = await peopleById(db, team.workspaceId, userIds);
  for (const userId of userIds) {
    const person = people.get(userId);
    const name = escapeMrkdwn(person?.name ?? 'Somebody you named');
    if (!person)
      throw new UserError(`${name} is not known to me. Choose somebody of this workspace.`, 'assignees');
    if (person.isDeactivated) {
      throw new UserError(`${name} has left: the account is deactivated. Choose somebody else.`, 'assignees');
    }
    if (person.isBot) throw new UserError(`${name} is an app. Choose a person.`, 'assignees');
  }
  const members = await findMembers(db, team, [...userIds]);
  const strangers = userIds.filter((userId) => !members.has(userId)).map((userId) => nameOf(people, userId));
  if (strangers.length === 0) return [];
  return [`${listOf(strangers)} ${strangers.length === 1 ? 'is' : 'are'} not in ${team.name}’s channel.`];
}
