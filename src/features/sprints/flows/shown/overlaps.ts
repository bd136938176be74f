import type { Db } from '../../../../database/index.ts';
import type { Team } from '../../../teams/index.ts';
import { byKey, conflictMatrix } from '../../rules/index.ts';
import { dependenciesOf, storiesToDo } from '../../store/index.ts';
import type { OverlapsShown } from '../../views/overlaps.ts';
import { assigneesAmong } from './around.ts';

/** Which stories of a team's open sprints may change the same files, be they in one sprint or in several. */
export async function overlapsShown(db: Db, team: Team): Promise<OverlapsShown> {
  const stories = (await storiesToDo(db, team.id))
    .filter(({ sprintId, ownedPaths }) => sprintId !== null && ownedPaths.length > 0)
    .toSorted((a, b) => byKey(a.key, b.key));
  const ids = stories.map(({ id }) => id);
  const overlaps = conflictMatrix(stories, await dependenciesOf(db, ids));
  const meeting = overlaps.flatMap(({ one, other }) => [one, other]);
  const people = await assigneesAmong(db, team.workspaceId, meeting);
  return { teamName: team.name, overlaps, people };
}
