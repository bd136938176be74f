import type { Inbound } from '../../../database/index.ts';
import type { Choice } from '../../../slack/blocks.ts';
import type { Message } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { UserError } from '../../../slack/user-error.ts';
import { typedWords } from '../../../slack/written-words.ts';
import type { Core } from '../../slice.ts';
import {
  addStory,
  chooseStories,
  draftOf,
  estimateWords,
  fitTitle,
  priorityWords,
  readStoryLine,
  refusedLine,
  searchBacklog,
  settingsIn,
  settingsOf,
  whatIsWrongWithEstimate,
} from '../../sprints/index.ts';
import { requirePlan, requirePlanning } from './plan.ts';

interface Deed {
  inbound: Inbound;
  userId: string;
  sprintId: string;
}

/** As many as Slack shows in one select. */
const MOST_FOUND = 100;

/** Stories of the backlog for what somebody types, most important first. */
export async function findInBacklog(core: Core, sprintId: string, typed: string): Promise<Choice[]> {
  const { db } = core.database;
  const { team } = await requirePlan(db, sprintId);
  const { unit } = await settingsOf(db, team.id);
  const found = await searchBacklog(db, team.id, typed, MOST_FOUND);
  return found.map(({ id, key, title, estimate, priority }) => ({
    text: `${key} ${title}`,
    value: id,
    description: [estimateWords(estimate, unit), priorityWords(priority)].join(', '),
  }));
}

/** Takes stories into the sprint, or out of it; answers what is to be said of it. */
export async function chooseForPlan(
  core: Core,
  chosen: Deed & { add?: string[]; remove?: string[] },
): Promise<string[]> {
  const { inbound, userId, sprintId, add = [], remove = [] } = chosen;
  await requirePlanning(core.database.db, sprintId, userId);
  const { notices } = await chooseStories(core, { inbound, userId, sprintId, add, remove });
  return notices;
}

/** What became of a line: a story, and what is to be said of it; or why not, with what helps. */
export type LineAdded = { kind: 'added'; notices: string[] } | { kind: 'refused'; refusal: Message };

/**
 * Adds the story that was written in one line, and takes it into the sprint.
 *
 * @throws UserError for those who may not plan
 */
export async function addLineToPlan(core: Core, deed: Deed & { typed: string }): Promise<LineAdded> {
  const { inbound, userId, sprintId, typed } = deed;
  const { db } = core.database;
  const { team } = await requirePlanning(db, sprintId, userId);
  const line = await readStoryLine(core, team, typedWords(typed));
  const { title, notes, says } = fitTitle(line.title, '');
  if (title === '') return refused('Say what the story is about, too: Order export 5 @dana must');
  const settings = await settingsIn(db, { teamId: team.id, sprintId });
  const reading = line.estimate === null ? null : whatIsWrongWithEstimate(line.estimate, settings);
  if (reading?.kind === 'refusal') {
    const draft = draftOf(team, line, { title, notes });
    return { kind: 'refused', refusal: refusedLine(escapeMrkdwn(reading.says), draft, reading.isTooBig) };
  }
  const { key, priority, type, assignees } = line;
  const story = {
    ...{ teamId: team.id, title, notes, priority, assignees, sprintId },
    ...{ estimate: reading?.estimate ?? null, ...(key && { key }), ...(type && { type }) },
  };
  const unknown = line.unknownNames.map(
    (name) => `Nobody in ${team.name} is called @${name}; it stays in the title.`,
  );
  return addStory(core, { inbound, userId, story }).then(
    (saved) => ({ kind: 'added', notices: [...(says ? [says] : []), ...unknown, ...saved.notices] }),
    (error: unknown) => {
      if (error instanceof UserError) return { kind: 'refused', refusal: error.reply };
      throw error;
    },
  );
}

function refused(text: string): LineAdded {
  return { kind: 'refused', refusal: { text } };
}
