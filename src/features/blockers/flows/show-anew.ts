import type { Trx } from '../../../database/index.ts';
import { lookAgain } from '../../escalations/index.ts';
import type { Core } from '../../slice.ts';
import { type SprintEvent, storiesById } from '../../sprints/index.ts';
import type { Team } from '../../teams/index.ts';
import { findBlocker, openOfStories } from '../store/index.ts';
import { BLOCKER } from './keys.ts';
import { refreshShown } from './log.ts';

/** Looks at the team's open ladders as things are now, and has whatever shows their blockers say so. */
export async function showAnew(trx: Trx, core: Core, team: Team): Promise<void> {
  for (const subject of await lookAgain(trx, team, core.clock.now())) {
    const blocker = subject.kind === BLOCKER ? await findBlocker(trx, subject.id) : undefined;
    if (blocker) await refreshShown(trx, core, blocker);
  }
}

/** What a blocker shows of the story that it holds up. */
const SHOWN: ReadonlySet<SprintEvent['field']> = new Set(['title', 'estimate', 'isGoal', 'created']);

/** Has whatever shows the open blockers of these stories show the stories as they are now; a hundred at most. */
export async function showStoriesAnew(trx: Trx, core: Core, events: readonly SprintEvent[]): Promise<void> {
  const changed = events.filter(({ subject, field }) => subject === 'story' && SHOWN.has(field));
  const stories = await storiesById(trx, new Set(changed.map(({ subjectId }) => subjectId)));
  const keys = new Map<string, string[]>();
  for (const { teamId, key } of stories.values()) keys.set(teamId, [...(keys.get(teamId) ?? []), key]);
  for (const [teamId, named] of keys) {
    for (const blocker of await openOfStories(trx, teamId, named)) await refreshShown(trx, core, blocker);
  }
}
