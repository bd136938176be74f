import type { Db, Trx } from '../../../database/index.ts';
import type { Core } from '../../slice.ts';
import { storiesById } from '../../sprints/index.ts';
import type { Team } from '../../teams/index.ts';
import { type Estimating, whyNotToEstimate } from '../rules/index.ts';
import { everythingOpen, findSession, runningSessions, saveStory } from '../store/index.ts';
import { ended, goOn, showAnew } from './go-on.ts';
import { letGo } from './pass-time.ts';
import { tableOf } from './table.ts';

/** Who is in the team, or away, is not as it was: nobody waits for those who are gone, and cards say who leads. */
export async function followTeam(trx: Trx, core: Core, team: Team): Promise<void> {
  for (const session of await runningSessions(trx, { teamId: team.id })) {
    const table = await tableOf(trx, session);
    await letGo(trx, core, table);
    await showAnew(trx, core, table);
  }
}

/** The sessions in which something is voted on that no longer stands as it did. */
export async function overtakenSessions(db: Db): Promise<Array<{ teamId: string; id: string }>> {
  const overtaken = await overtakenIn(db);
  return [
    ...new Map(overtaken.map(({ sessionId, teamId }) => [sessionId, { teamId, id: sessionId }])).values(),
  ];
}

/** Ends voting on what was changed, dropped or done meanwhile, and goes on with the rest. */
export function endOvertaken(core: Core, sessionId: string): Promise<void> {
  return core.database.transaction(async (trx) => {
    const session = await findSession(trx, sessionId);
    if (!session || session.endedAt) return;
    const overtaken = await overtakenIn(trx);
    for (const { why, ...story } of overtaken.filter((one) => one.sessionId === sessionId)) {
      await saveStory(trx, ended(story, why));
    }
    await goOn(trx, core, await tableOf(trx, session));
  });
}

async function overtakenIn(db: Db): Promise<Array<Estimating & { teamId: string; why: string }>> {
  const open = await everythingOpen(db);
  if (open.length === 0) return [];
  const stories = await storiesById(
    db,
    open.map(({ storyId }) => storyId),
  );
  return open.flatMap((one) => {
    const why = whyNotToEstimate(stories.get(one.storyId), one.subject);
    return why ? [{ ...one, why }] : [];
  });
}
