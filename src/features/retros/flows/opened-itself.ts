import type { Db } from '../../../database/index.ts';
import { localDateOf } from '../../../time/index.ts';
import { findSprint, type Sprint } from '../../sprints/index.ts';
import { findPerson } from '../../workspaces/index.ts';
import type { Retro } from '../rules/index.ts';
import { findRetro, openingThatMade } from '../store/index.ts';
import { openedItselfWords } from '../views/opened-itself.ts';
import type { Shown } from '../views/shown.ts';
import { settingsOf } from './settings.ts';

/** Why a retro is there that nobody started, who set it so, and why it is late, as mrkdwn; null for one that somebody did. */
export async function whyOpened(
  db: Db,
  retro: Pick<Retro, 'id' | 'teamId' | 'workspaceId' | 'openedAt'>,
  moment: Shown['moment'],
): Promise<string | null> {
  const opening = await openingThatMade(db, retro.id);
  if (!opening) return null;
  const { changedBy } = await settingsOf(db, retro.teamId);
  const person = changedBy === null ? undefined : await findPerson(db, retro.workspaceId, changedBy);
  const sprint = await findSprint(db, opening.sprintId);
  const before = opening.waitsFor === null ? undefined : await findRetro(db, opening.waitsFor);
  return openedItselfWords({
    setBy: person?.name ?? null,
    isSprintOver: sprint !== undefined && isOver(sprint, retro.openedAt, moment.zone),
    waited: before && opening.dueAt ? { dueAt: opening.dueAt, number: before.number } : null,
    moment,
  });
}

/** Closed, or past its last day without anybody having closed it. */
function isOver({ closedAt, endsOn }: Sprint, at: Date, zone: string): boolean {
  return (closedAt !== null && closedAt <= at) || (endsOn !== null && endsOn < localDateOf(at, zone));
}
