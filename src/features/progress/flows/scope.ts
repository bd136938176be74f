import type { Db } from '../../../database/index.ts';
import type { Sprint } from '../../sprints/index.ts';
import { peopleById } from '../../workspaces/index.ts';
import { scopeChanges } from '../rules/index.ts';
import type { ScopeShown } from '../views/scope.ts';
import { aroundTeam } from './circumstances.ts';
import { courseOf } from './course.ts';

/** Every change of a sprint's scope since it was started. */
export async function scopeOf(db: Db, sprint: Sprint): Promise<ScopeShown> {
  const course = await courseOf(db, sprint);
  const { team } = await aroundTeam(db, sprint.teamId);
  const by = scopeChanges(course).flatMap((change) => change.by ?? []);
  const people = await peopleById(db, sprint.workspaceId, [...new Set(by)]);
  return { sprint, course, people, zone: team.timeZone };
}
