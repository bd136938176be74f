import { errorCode } from '../../../slack/errors.ts';
import type { Core } from '../../slice.ts';
import { learnPeople, peopleById } from '../../workspaces/index.ts';

/** Makes sure that the directory knows these people; those whom Slack does not know stay unknown. */
export async function knowPeople(core: Core, workspaceId: string, userIds: readonly string[]): Promise<void> {
  const known = await peopleById(core.database.db, workspaceId, [...userIds]);
  for (const userId of userIds.filter((id) => !known.has(id))) {
    await learnPeople(core, workspaceId, [userId]).catch((error: unknown) => {
      if (errorCode(error) !== 'user_not_found') throw error;
    });
  }
}
