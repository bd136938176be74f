import type { Db } from '../../../database/index.ts';
import { findPerson } from '../../workspaces/index.ts';
import type { Retro } from '../rules/index.ts';
import { hasOpenedItself } from '../store/index.ts';
import { openedItselfWords } from '../views/opened-itself.ts';
import { settingsOf } from './settings.ts';

/** Why a retro is there that nobody started, and who set it so, as mrkdwn; null for one that somebody did. */
export async function whyOpened(
  db: Db,
  retro: Pick<Retro, 'id' | 'teamId' | 'workspaceId'>,
): Promise<string | null> {
  if (!(await hasOpenedItself(db, retro.id))) return null;
  const { changedBy } = await settingsOf(db, retro.teamId);
  const person = changedBy === null ? undefined : await findPerson(db, retro.workspaceId, changedBy);
  return openedItselfWords(person?.name ?? null);
}
