import type { Priority, Status, StoryType } from './types.ts';

const STATUS_WORDS: Record<Status, string> = {
  backlog: 'Backlog',
  'in-progress': 'In Progress',
  'code-review': 'Code Review',
  testing: 'Testing',
  done: 'Done',
  dropped: 'Dropped',
};

/** The name of a column of the board. */
export function statusWords(status: Status): string {
  return STATUS_WORDS[status];
}

const PRIORITY_WORDS: Record<Priority, string> = {
  ...{ must: 'Must', should: 'Should', could: 'Could', wont: 'Won’t' },
  ...{ p0: 'P0', p1: 'P1', p2: 'P2', p3: 'P3' },
};

/** 'Must', 'P1'; 'no priority' without one. */
export function priorityWords(priority: Priority | null): string {
  return priority === null ? 'no priority' : PRIORITY_WORDS[priority];
}

const TYPE_WORDS: Record<StoryType, string> = {
  ...{ feature: 'Feature', performance: 'Performance', debt: 'Technical debt', bug: 'Bug' },
};

export function typeWords(type: StoryType): string {
  return TYPE_WORDS[type];
}
