import type { Db } from '../../../../database/index.ts';
import type { Core, HomeReader, HomeSection } from '../../../slice.ts';
import { inPriorityOrder } from '../../rules/index.ts';
import { sprintsById, storiesInBacklog, storiesOfPerson } from '../../store/index.ts';
import { myStories } from '../../views/home.ts';
import type { BacklogShown, Mine } from '../../views/lists.ts';
import { settingsOf } from '../settings.ts';
import { teamOf } from '../which-sprint.ts';
import { assigneesAmong } from './around.ts';

/** A page of what waits to be planned. */
export async function backlogShown(core: Core, teamId: string, page: number): Promise<BacklogShown> {
  const { db } = core.database;
  const team = await teamOf(db, teamId);
  const { unit, priorities } = await settingsOf(db, teamId);
  const stories = inPriorityOrder(await storiesInBacklog(db, teamId), priorities);
  return {
    ...{ teamId, teamName: team.name, stories, page, unit },
    people: await assigneesAmong(db, team.workspaceId, stories),
  };
}

/** What is assigned to somebody in running sprints and is not done; of one team or of all. */
export async function mineShown(db: Db, reader: HomeReader): Promise<Mine[]> {
  const stories = await storiesOfPerson(db, reader, ['running']);
  const teamIds = [...new Set(stories.map(({ teamId }) => teamId))];
  const sprints = await sprintsById(
    db,
    stories.flatMap(({ sprintId }) => sprintId ?? []),
  );
  const mine: Mine[] = [];
  for (const teamId of teamIds) {
    const { unit, priorities } = await settingsOf(db, teamId);
    const here = inPriorityOrder(
      stories.filter((story) => story.teamId === teamId),
      priorities,
    );
    mine.push(...here.map((story) => ({ story, unit: sprints.get(story.sprintId ?? '')?.unit ?? unit })));
  }
  return mine;
}

/** The same on their App Home. */
export async function homeSections(db: Db, reader: HomeReader): Promise<HomeSection[]> {
  return [myStories(await mineShown(db, reader))];
}
