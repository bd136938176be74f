import type { Core, Reader } from '../../../slice.ts';
import { peopleById } from '../../../workspaces/index.ts';
import { inPriorityOrder, type Story } from '../../rules/index.ts';
import {
  dependenciesOf,
  dependentsOn,
  eventsOf,
  partsOf,
  sprintsById,
  storiesById,
  tasksOf,
} from '../../store/index.ts';
import type { Shown } from '../../views/card.ts';
import type { HistoryShown } from '../../views/history.ts';
import { settingsIn } from '../settings.ts';
import { teamOf } from '../which-sprint.ts';
import { assigneesAmong, offeredSprints } from './around.ts';

/** A story with all that is known of it, for somebody who looks at it. */
export async function shownStory(core: Core, story: Story, { workspaceId, userId }: Reader): Promise<Shown> {
  const { db } = core.database;
  const team = await teamOf(db, story.teamId);
  const { unit, priorities } = await settingsIn(db, story);
  const needed = (await dependenciesOf(db, [story.id])).map(({ needsStoryId }) => needsStoryId);
  const waiting = (await dependentsOn(db, [story.id])).map(({ storyId }) => storyId);
  const others = await storiesById(db, [...needed, ...waiting, ...(story.parentId ? [story.parentId] : [])]);
  const known = (ids: readonly string[]) =>
    inPriorityOrder(
      ids.map((id) => others.get(id)).filter((one) => one !== undefined),
      priorities,
    );
  const sprints = await sprintsById(db, story.sprintId ? [story.sprintId] : []);
  return {
    ...{ story, unit, sprint: sprints.get(story.sprintId ?? '') ?? null },
    parent: others.get(story.parentId ?? '') ?? null,
    parts: inPriorityOrder(await partsOf(db, story.id), priorities),
    tasks: await tasksOf(db, [story.id]),
    ...{ needs: known(needed), dependents: known(waiting), offered: await offeredSprints(db, story) },
    actions: await core.storyActions(db, story.id, { workspaceId, userId }),
    notes: await core.storyNotes(db, story.id),
    people: await assigneesAmong(db, story.workspaceId, [story]),
    moment: { now: core.clock.now(), zone: team.timeZone },
  };
}

/** What happened to a story. */
export async function historyShown(core: Core, story: Story): Promise<HistoryShown> {
  const { db } = core.database;
  const team = await teamOf(db, story.teamId);
  const events = await eventsOf(db, story.id);
  const sprints = await sprintsById(
    db,
    idsIn(events.flatMap(({ sprintId, leftSprintId }) => [sprintId, leftSprintId])),
  );
  const assigned = events.flatMap(({ field, became }) => (field === 'assignees' ? (became as string[]) : []));
  const needed = events.flatMap(({ field, was, became }) => (field === 'dependencies' ? [was, became] : []));
  const needs = await storiesById(
    db,
    needed.filter((id) => typeof id === 'string'),
  );
  const people = idsIn([...events.map(({ byUserId }) => byUserId), ...assigned]);
  return {
    ...{ story, events, unit: (await settingsIn(db, story)).unit },
    people: await peopleById(db, story.workspaceId, people),
    storyKeys: new Map([...needs].map(([id, { key }]) => [id, key])),
    sprintNames: new Map([...sprints].map(([id, { name }]) => [id, name])),
    moment: { now: core.clock.now(), zone: team.timeZone },
  };
}

function idsIn(ids: ReadonlyArray<string | null>): string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}
