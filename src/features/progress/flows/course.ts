import type { Db } from '../../../database/index.ts';
import { type Sprint, sprintStates, storyEventsOf } from '../../sprints/index.ts';
import { COURSE_FIELDS, type Course, courseFrom } from '../rules/index.ts';

/** How a sprint went, from its start to its close or now, in its unit. Of one that has not begun: how it would begin. */
export async function courseOf(db: Db, sprint: Pick<Sprint, 'id'>): Promise<Course> {
  const states = await sprintStates(db, sprint.id);
  return courseFrom(sprint.id, await storyEventsOf(db, sprint.id, COURSE_FIELDS), states);
}
