import type { Db } from '../../../database/index.ts';
import { localDateOf } from '../../../time/index.ts';
import type { Meeting } from '../../slice.ts';
import { findSprint, itemsOf, type Sprint, sprintsOf, storiesOf } from '../../sprints/index.ts';
import { midSprintAgenda, reviewAgenda } from '../views/agenda.ts';
import { healthLine } from '../views/health.ts';
import { type Around, aroundTeam } from './circumstances.ts';
import { courseOf } from './course.ts';
import { examine } from './health.ts';

/** What is to be talked about in a review and in a mid-sprint check. */
export async function agenda(db: Db, meeting: Meeting): Promise<string[]> {
  if (meeting.kind !== 'review' && meeting.kind !== 'mid-sprint') return [];
  const around = await aroundTeam(db, meeting.teamId);
  const lines: string[] = [];
  for (const sprint of await sprintsMet(db, meeting)) {
    const own = meeting.kind === 'review' ? reviewing : checking;
    lines.push(...(await own(db, sprint, around, meeting.startsAt)));
  }
  return lines;
}

async function sprintsMet(db: Db, { sprintId, teamId }: Meeting): Promise<Sprint[]> {
  if (sprintId === null) return sprintsOf(db, teamId, ['running']);
  const sprint = await findSprint(db, sprintId);
  return sprint ? [sprint] : [];
}

async function reviewing(db: Db, sprint: Sprint): Promise<string[]> {
  const [course, stories] = [await courseOf(db, sprint), await storiesOf(db, sprint.id)];
  return reviewAgenda(sprint, { course, stories, items: await itemsOf(db, sprint.id) });
}

async function checking(db: Db, sprint: Sprint, around: Around, at: Date): Promise<string[]> {
  const { health, course } = await examine(db, sprint, around, at);
  const today = localDateOf(at, around.team.timeZone);
  const standing = healthLine({ ...health, sprint, today }, { isNamed: false });
  return [standing, ...midSprintAgenda({ course, stories: await storiesOf(db, sprint.id) })];
}
