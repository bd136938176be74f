import type { SprintEvent, Status } from '../../sprints/index.ts';

/** What of a story tells whether and for how much it counts. */
export interface Counted {
  key: string;
  sprintId: string | null;
  status: Status;
  /** Null until estimated. */
  estimate: number | null;
  parentId: string | null;
}

/** What a story counts for in a sprint. */
export interface Share {
  stands: boolean;
  isDone: boolean;
  /** 0 without one. */
  estimate: number;
}

/** Of a story of which nothing has happened yet. */
const NOTHING: Share = { stands: false, isDone: false, estimate: 0 };

/** A story after something happened to it. */
export function storyAfter(story: Counted | undefined, { field, became }: SprintEvent): Counted {
  if (field === 'created') return became as Counted;
  if (!story) throw new Error('A story changed before it was created');
  return { ...story, [field]: became };
}

/** Dropped stories count for nothing. */
export function shareOf(story: Counted | undefined, sprintId: string): Share {
  if (!story || story.sprintId !== sprintId || story.status === 'dropped') return NOTHING;
  return { stands: true, isDone: story.status === 'done', estimate: story.estimate ?? 0 };
}

export interface ShareChange {
  kind: 'added' | 'removed' | 're-estimated' | 'done' | 'undone';
  /** Signed. */
  amount: number;
}

/** How what a story counts for became another: first what stands, then what is done. */
export function shareChanges(was: Share, became: Share): ShareChange[] {
  return [...scopeChanges(was, became), ...doneChanges(was, became)];
}

function scopeChanges(was: Share, became: Share): ShareChange[] {
  if (was.stands !== became.stands) {
    return [
      became.stands
        ? { kind: 'added', amount: became.estimate }
        : { kind: 'removed', amount: 0 - was.estimate },
    ];
  }
  const amount = became.estimate - was.estimate;
  return amount === 0 ? [] : [{ kind: 're-estimated', amount }];
}

function doneChanges(was: Share, became: Share): ShareChange[] {
  if (was.isDone !== became.isDone) {
    return [
      became.isDone
        ? { kind: 'done', amount: became.estimate }
        : { kind: 'undone', amount: 0 - was.estimate },
    ];
  }
  const amount = became.isDone ? became.estimate - was.estimate : 0;
  return amount === 0 ? [] : [{ kind: amount > 0 ? 'done' : 'undone', amount }];
}
