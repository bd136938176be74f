import type { Db } from '../../../database/index.ts';
import { UserError } from '../../../slack/user-error.ts';
import { formatDay } from '../../../time/index.ts';
import type { Answer } from '../rules/types.ts';
import { hasAnsweredAfter } from '../store/index.ts';

/** What was answered stays as it is once a later standup was answered, which took its lines up. Throws a UserError. */
export async function requireLatest(db: Db, { standupId, userId, date }: Answer): Promise<void> {
  if (!(await hasAnsweredAfter(db, standupId, userId, date))) return;
  throw new UserError(
    `You have answered a later standup since, so ${formatDay(date)} stays as it is. \`/standup\` edits the latest one.`,
  );
}
