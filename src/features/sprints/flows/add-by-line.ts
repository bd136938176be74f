import type { Message } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { UserError } from '../../../slack/user-error.ts';
import type { WrittenWord } from '../../../slack/written-words.ts';
import type { Core } from '../../slice.ts';
import { membersOf, type Team } from '../../teams/index.ts';
import { nameOf, peopleById } from '../../workspaces/index.ts';
import { prefixOf, type SavedStory, whatIsWrongWithEstimate } from '../rules/index.ts';
import { type AddLine, fitTitle, readAddLine } from '../schema/index.ts';
import { keysOf } from '../store/index.ts';
import { type Added, addedMessage, refusedMessage } from '../views/added.ts';
import type { StoryValues } from '../views/story-form.ts';
import { addStory } from './add-story.ts';
import { knowPeople } from './know-people.ts';
import type { Entered } from './once.ts';
import { settingsIn, settingsOf } from './settings.ts';
import { assigneesAmong } from './shown/around.ts';
import { whereToAdd } from './where-to-add.ts';

/** As much as a button carries. */
const LONGEST_VALUE = 2000;

/**
 * Adds the story that somebody wrote in one line. An estimate that is not taken is answered with a form in which
 * everything else stands.
 *
 * @throws UserError for what cannot be added, with what was read
 */
export async function addByLine(
  core: Core,
  deed: Entered & { team: Team; words: readonly WrittenWord[] },
): Promise<Message> {
  const { db } = core.database;
  const { team, userId, inbound } = deed;
  const line = await readLine(core, team, deed.words);
  const { title, notes, says } = fitTitle(line.title, '');
  if (title === '') {
    throw new UserError(
      'Say what the story is about, too: `/sprint add ERP-001 ERP connector framework 8 @dana`.',
    );
  }
  const { sprint } = await whereToAdd(db, team.id);
  const settings = await settingsIn(db, { teamId: team.id, sprintId: sprint?.id ?? null });
  const reading = line.estimate === null ? null : whatIsWrongWithEstimate(line.estimate, settings);
  if (reading?.kind === 'refusal') {
    return refused(escapeMrkdwn(reading.says), draftOf(team, line, { title, notes }), reading.isTooBig);
  }
  const { key, priority, type, assignees } = line;
  const story = {
    ...{ teamId: team.id, title, notes, priority, assignees, estimate: reading?.estimate ?? null },
    ...(key && { key }),
    ...(type && { type }),
    sprintId: sprint?.id ?? null,
  };
  const saved = await addStory(core, { inbound, userId, story }).catch((error: unknown) => {
    if (error instanceof UserError && error.field) return error;
    throw error;
  });
  if (saved instanceof UserError) {
    return refused(saved.reply.text, draftOf(team, line, { title, notes }), false);
  }
  const unknown = line.unknownNames.map(
    (name) => `Nobody in ${team.name} is called @${name}; it stays in the title.`,
  );
  return addedAnswer(core, { ...saved, notices: [...(says ? [says] : []), ...unknown, ...saved.notices] });
}

/** What is answered to whoever added a story. */
export async function addedAnswer(core: Core, { story, notices }: SavedStory): Promise<Message> {
  const { db } = core.database;
  const { sprint, offered } = await whereToAdd(db, story.teamId);
  const added: Added = {
    ...{ story, notices, unit: (await settingsIn(db, story)).unit },
    people: await assigneesAmong(db, story.workspaceId, [story]),
    ...{ sprint: story.sprintId === null ? null : sprint, offered },
  };
  return addedMessage(added);
}

/** What somebody wrote in one line about a story of a team, part by part. */
export async function readLine(core: Core, team: Team, words: readonly WrittenWord[]): Promise<AddLine> {
  const { db } = core.database;
  const mentioned = [...new Set(words.flatMap(({ personId }) => personId ?? []))];
  await knowPeople(core, team.workspaceId, mentioned);
  const people = await peopleById(db, team.workspaceId, mentioned);
  const members = await membersOf(db, team);
  const keys = await keysOf(db, team.id);
  const { keyPrefix } = await settingsOf(db, team.id);
  return readAddLine(words, {
    prefixes: [...new Set([keyPrefix, ...keys.map(({ key }) => prefixOf(key))])],
    memberNamed: (name) => memberNamed(members, name),
    nameOf: (userId) => (people.has(userId) ? nameOf(people, userId) : undefined),
  });
}

/** By the whole name or by its first word, where that is one member's only. */
function memberNamed(
  members: ReadonlyArray<{ userId: string; name: string }>,
  typed: string,
): string | undefined {
  const wanted = typed.toLowerCase();
  const fits = (name: string) => [name.toLowerCase(), name.toLowerCase().split(/\s/)[0]].includes(wanted);
  const found = members.filter(({ name }) => fits(name));
  return found.length === 1 ? found[0]?.userId : undefined;
}

/** Why a story was not added, with forms in which its draft stands; what is longer than a button carries is given back. */
export function refused(says: string, draft: string, isTooBig: boolean): Message {
  if (draft.length > LONGEST_VALUE) throw new UserError(`${says} Nothing was added.`);
  return refusedMessage(says, draft, isTooBig);
}

/** The form's values for what was read, as a button carries them. */
export function draftOf(
  team: Team,
  line: AddLine,
  { title, notes }: { title: string; notes: string },
): string {
  const { key, estimate, priority, assignees, type } = line;
  const values: StoryValues = {
    ...{ title, assignees, estimate },
    ...(key && { key }),
    ...(priority && { priority }),
    ...(type && { type }),
    ...(notes && { notes }),
  };
  return JSON.stringify({ teamId: team.id, values });
}
