import type { Db, Trx } from '../../../database/index.ts';
import type { Core } from '../../slice.ts';
import { findSprint, type Story, settingsIn, storiesById, type Unit } from '../../sprints/index.ts';
import type { Team } from '../../teams/index.ts';
import { whyNotToEstimate } from '../rules/index.ts';
import { everythingOpen, findSession, type Open, runningSessions, saveStory } from '../store/index.ts';
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
    for (const one of overtaken.filter((story) => story.sessionId === sessionId)) {
      await saveStory(trx, ended(one, one.why));
    }
    await goOn(trx, core, await tableOf(trx, session));
  });
}

/** With why nobody votes on it any longer. */
type Overtaken = Open & { why: string };

async function overtakenIn(db: Db): Promise<Overtaken[]> {
  const open = await everythingOpen(db);
  if (open.length === 0) return [];
  const stories = await storiesById(
    db,
    open.map(({ storyId }) => storyId),
  );
  const closed = await closedAmong(db, new Set(open.map(({ sprintId }) => sprintId)));
  const unitOf = await unitsOf(db, [...stories.values()]);
  return open.flatMap((one) => {
    const story = stories.get(one.storyId);
    const unit = story && unitOf(story);
    const why =
      whyNotToEstimate(story, one.subject) ??
      (one.sprintId !== null && closed.has(one.sprintId) ? 'its sprint is over' : null) ??
      (unit === one.unit
        ? null
        : `${story?.sprintId ? 'it is estimated' : 'the team estimates'} in ${unit} now`);
    return why ? [{ ...one, why }] : [];
  });
}

async function closedAmong(db: Db, sprintIds: ReadonlySet<string | null>): Promise<ReadonlySet<string>> {
  const closed = new Set<string>();
  for (const id of sprintIds) {
    const sprint = id === null ? undefined : await findSprint(db, id);
    if (sprint?.state === 'closed' || sprint?.state === 'cancelled') closed.add(sprint.id);
  }
  return closed;
}

/** In what each of these stories is estimated where it stands. */
async function unitsOf(db: Db, stories: readonly Story[]): Promise<(story: Story) => Unit | undefined> {
  const placeOf = ({ teamId, sprintId }: Story) => `${teamId} ${sprintId}`;
  const units = new Map<string, Unit>();
  for (const [place, story] of new Map(stories.map((one) => [placeOf(one), one]))) {
    units.set(place, (await settingsIn(db, story)).unit);
  }
  return (story) => units.get(placeOf(story));
}
