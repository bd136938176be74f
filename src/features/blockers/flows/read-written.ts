import { errorCode } from '../../../slack/errors.ts';
import { mentionedPeople, plainText } from '../../../slack/mrkdwn.ts';
import type { Core } from '../../slice.ts';
import { learnPeople, nameOf, peopleById } from '../../workspaces/index.ts';
import { withoutMention } from '../rules/index.ts';

export interface Written {
  /** in plain words, with names for mentions; '' where nothing but a mention was written */
  text: string;
  /** the first person mentioned: who can unblock */
  ownerId: string | null;
}

/** What somebody typed, as Slack sent it. People who were not known before are learned from Slack. */
export async function readWritten(core: Core, workspaceId: string, typed: string): Promise<Written> {
  const mentioned = mentionedPeople(typed);
  await learnMentioned(core, workspaceId, mentioned);
  const people = await peopleById(core.database.db, workspaceId, mentioned);
  const [ownerId = null] = mentioned;
  const rest = ownerId ? withoutMention(typed, ownerId) : typed;
  const text = plainText(rest, (userId) => (people.has(userId) ? nameOf(people, userId) : undefined)).trim();
  return { text, ownerId };
}

/** Makes sure that the directory knows these people; those whom Slack does not know stay unknown. */
export async function learnMentioned(core: Core, workspaceId: string, userIds: string[]): Promise<void> {
  const known = await peopleById(core.database.db, workspaceId, userIds);
  for (const userId of userIds.filter((id) => !known.has(id))) {
    await learnPeople(core, workspaceId, [userId]).catch((error: unknown) => {
      if (errorCode(error) !== 'user_not_found') throw error;
    });
  }
}
