import type { BlockersCost } from '../../blockers/index.ts';
import type { Course, CourseChange } from '../../progress/index.ts';
import type { Sprint, SprintEvent, Unit } from '../../sprints/index.ts';
import type { Action } from './actions.ts';

/** What a retro begins with. What is not known is left out. */
export interface Evidence {
  sprint: SprintEvidence | null;
  /** What blockers cost in the sprint; null without a sprint. */
  blockers: BlockersCost | null;
  /** What the retro before agreed on, in whichever state it is by now. */
  lastActions: readonly Action[];
  /** How many others of the team are open. */
  othersOpen: number;
}

export interface SprintEvidence {
  name: string;
  unit: Unit;
  isOver: boolean;
  committed: number;
  done: number;
  scope: ScopeChanges;
  /** The keys of stories that came from the sprint before. */
  carriedIn: readonly string[];
  /** The keys of those that are not done, or were not when it was closed. */
  undone: readonly string[];
}

/** By how much the scope changed since the start, by cause; in the sprint's unit. */
export type ScopeChanges = Record<'added' | 'removed' | 're-estimated' | 'split', number>;

export function scopeChangesOf({ steps }: Pick<Course, 'steps'>): ScopeChanges {
  const sums: ScopeChanges = { added: 0, removed: 0, 're-estimated': 0, split: 0 };
  for (const { kind, amount } of steps.flatMap(({ changes }) => changes)) {
    if (isOfScope(kind)) sums[kind] = Math.round((sums[kind] + amount) * 1e6) / 1e6;
  }
  return sums;
}

function isOfScope(kind: CourseChange['kind']): kind is keyof ScopeChanges {
  return kind !== 'done' && kind !== 'undone';
}

/** Which stories came into a sprint from the one before, and which went on from it unfinished, by their ids. */
export function carriedOf(
  { id, state }: Pick<Sprint, 'id' | 'state'>,
  events: readonly SprintEvent[],
): { into: Set<string>; outOf: Set<string> } {
  const into = new Set<string>();
  const outOf = new Set<string>();
  for (const { field, cause, was, became, subjectId } of events) {
    if (field !== 'sprintId') continue;
    if (became === id) outOf.delete(subjectId);
    if (became === id && cause === 'carried') into.add(subjectId);
    if (was === id && (cause === 'carried' || cause === 'closed') && state === 'closed') outOf.add(subjectId);
  }
  return { into, outOf };
}
