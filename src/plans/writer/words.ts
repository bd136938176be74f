import type { Plan, Priority, Status, StoryType } from '../plan.ts';

export const STATE_WORDS: Record<Plan['state'], string> = {
  draft: 'draft',
  published: 'published',
  running: 'running',
  closed: 'closed',
  cancelled: 'cancelled',
};

export const STATUS_WORDS: Record<Status, string> = {
  backlog: 'Backlog',
  'in-progress': 'In Progress',
  'code-review': 'Code Review',
  testing: 'Testing',
  done: 'Done',
  dropped: 'Dropped',
};

export const TYPE_WORDS: Record<StoryType, string> = {
  feature: 'feature',
  performance: 'performance',
  debt: 'technical debt',
  bug: 'bug',
};

export const PRIORITY_WORDS: Record<Priority, string> = {
  must: 'must',
  should: 'should',
  could: 'could',
  wont: "won't",
  p0: 'P0',
  p1: 'P1',
  p2: 'P2',
  p3: 'P3',
};

/** 'yes', 'no', or '' where nobody has said. */
export function yesOrNo(isMet: boolean | null): string {
  return isMet === null ? '' : isMet ? 'yes' : 'no';
}

/** Numbers to at most two places: '8', '0.5', '12.25'. */
export function count(value: number | null): string {
  return value === null ? '' : String(Math.round(value * 100) / 100);
}
