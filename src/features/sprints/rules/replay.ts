import type {
  MemberDays,
  Sprint,
  SprintEvent,
  SprintFields,
  SprintItem,
  Story,
  StoryFields,
  Task,
} from './types.ts';

/** A sprint with what it carries, as its events tell it. */
interface ReplayedSprint {
  sprint: Sprint;
  items: SprintItem[];
  days: MemberDays[];
  /** Ids of the sprints that must be closed before. */
  prerequisites: string[];
}

/** A story with what hangs on it, as its events tell it. */
interface ReplayedStory {
  story: Story;
  tasks: Task[];
  /** Ids of the stories that it needs. */
  dependencies: string[];
}

interface Replayed {
  sprints: Map<string, ReplayedSprint>;
  stories: Map<string, ReplayedStory>;
}

/** The state that events add up to; they come in the order of their positions, from the first of each subject. */
export function replay(events: Iterable<SprintEvent>): Replayed {
  const replayed: Replayed = { sprints: new Map(), stories: new Map() };
  for (const event of events) {
    if (event.subject === 'story') replayStory(replayed.stories, event);
    else replaySprint(replayed.sprints, event);
  }
  return replayed;
}

function replayStory(stories: Map<string, ReplayedStory>, event: SprintEvent): void {
  if (event.field === 'created') {
    stories.set(event.subjectId, { story: createdStory(event), tasks: [], dependencies: [] });
    return;
  }
  const state = stories.get(event.subjectId);
  if (!state) throw new Error(`The story ${event.subjectId} changed before it was created`);
  if (event.field === 'tasks') state.tasks = event.became as Task[];
  else if (event.field === 'dependencies')
    state.dependencies = withLine(state.dependencies, event, (id) => id);
  else {
    const since = event.field === 'status' ? { statusSince: event.at } : {};
    state.story = { ...state.story, [event.field]: event.became, ...since };
  }
}

function replaySprint(sprints: Map<string, ReplayedSprint>, event: SprintEvent): void {
  if (event.field === 'created') {
    const none = { items: [], days: [], prerequisites: [] };
    sprints.set(event.subjectId, { sprint: createdSprint(event), ...none });
    return;
  }
  const state = sprints.get(event.subjectId);
  if (!state) throw new Error(`The sprint ${event.subjectId} changed before it was created`);
  if (event.field === 'items') state.items = withLine(state.items, event, (item) => item.id);
  else if (event.field === 'days') state.days = withLine(state.days, event, (line) => line.userId);
  else if (event.field === 'prerequisites')
    state.prerequisites = withLine(state.prerequisites, event, (id) => id);
  else state.sprint = { ...state.sprint, [event.field]: event.became, ...instantsAfter(event) };
}

function createdStory(event: SprintEvent): Story {
  const { workspaceId, teamId, subjectId, at } = event;
  const fields = event.became as StoryFields & Pick<Story, 'createdBy'>;
  return { id: subjectId, workspaceId, teamId, statusSince: at, createdAt: at, ...fields };
}

function createdSprint(event: SprintEvent): Sprint {
  const { workspaceId, teamId, subjectId, at } = event;
  const fields = event.became as SprintFields & Pick<Sprint, 'number' | 'createdBy'>;
  return { id: subjectId, workspaceId, teamId, createdAt: at, startedAt: null, closedAt: null, ...fields };
}

/** When a sprint started and closed is told by its state; one that is reopened started when it did. */
export function instantsAfter({
  field,
  was,
  became,
  at,
}: Pick<SprintEvent, 'field' | 'was' | 'became' | 'at'>): Partial<Pick<Sprint, 'startedAt' | 'closedAt'>> {
  if (field !== 'state') return {};
  if (became === 'running') return was === 'closed' ? { closedAt: null } : { startedAt: at };
  return became === 'closed' ? { closedAt: at } : {};
}

/** The lines with the one that changed: added at the end, put in its place, or taken out. */
function withLine<Line>(lines: Line[], { was, became }: SprintEvent, idOf: (line: Line) => string): Line[] {
  if (was === null) return [...lines, became as Line];
  const id = idOf(was as Line);
  if (became === null) return lines.filter((line) => idOf(line) !== id);
  return lines.map((line) => (idOf(line) === id ? (became as Line) : line));
}
