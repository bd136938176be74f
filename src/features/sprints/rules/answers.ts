import type { Sprint, SprintFields, Story, StoryFields } from './types.ts';

/** What somebody else made of a field while a person was changing it. */
export interface Conflict {
  field: keyof StoryFields | keyof SprintFields | 'tasks';
  mine: unknown;
  theirs: unknown;
  /** Who changed it last. */
  by: string | null;
  at: Date;
}

/** Nothing was written. `seen` is for the form that is shown again. */
export interface Conflicts {
  kind: 'conflicts';
  conflicts: Conflict[];
  seen: number;
}

/** It is done. `notices` are sentences to say beside it, in plain text, not escaped. */
export interface SavedStory {
  kind: 'saved';
  story: Story;
  notices: string[];
}

export interface SavedSprint {
  kind: 'saved';
  sprint: Sprint;
  notices: string[];
}
