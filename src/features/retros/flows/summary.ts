import type { Db } from '../../../database/index.ts';
import type { Message } from '../../../slack/message.ts';
import { localDateOf } from '../../../time/index.ts';
import { findSprint } from '../../sprints/index.ts';
import { findTeam } from '../../teams/index.ts';
import { peopleById } from '../../workspaces/index.ts';
import { actionsOfRetro, findRetro, themesOf } from '../store/index.ts';
import { summaryMessage } from '../views/summary.ts';

/** What a retro came to; its actions as they are now. Null where it is not over, or no longer kept. */
export async function shownSummary(db: Db, retroId: string, now: Date): Promise<Message | null> {
  const retro = await findRetro(db, retroId);
  const team = retro && (await findTeam(db, retro.teamId));
  if (!team || retro.phase !== 'closed') return null;
  const sprint = retro.sprintId === null ? undefined : await findSprint(db, retro.sprintId);
  const actions = await actionsOfRetro(db, retro.id);
  const owners = actions.map(({ ownerId }) => ownerId);
  return summaryMessage({
    ...{ retro, actions, sprintName: sprint?.name ?? null },
    themes: await themesOf(db, retro.id),
    voters: retro.voters ?? 0,
    people: await peopleById(db, retro.workspaceId, owners),
    today: localDateOf(now, team.timeZone),
  });
}
