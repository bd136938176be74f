import type { Course, CourseChange, CourseStep } from './course.ts';

/** Why the scope of a sprint changed, in the order in which it is told. */
const CAUSES = ['added', 'removed', 'split', 're-estimated'] as const;
export type ScopeKind = (typeof CAUSES)[number];

/** One change of scope; a split is one, whatever parts it made. Amounts are in the sprint's unit, signed. */
export interface ScopeChange {
  kind: ScopeKind;
  amount: number;
  /** Of the story; of a split, that which was split. */
  key: string;
  at: Date;
  by: string | null;
}

export interface ScopeSum {
  kind: ScopeKind;
  amount: number;
  /** The oldest first. */
  changes: ScopeChange[];
}

/** Each change of scope since the sprint was started, the oldest first; what has no estimate counts 0 and is told. */
export function scopeChanges({ steps }: Pick<Course, 'steps'>): ScopeChange[] {
  return steps.flatMap((step) => [
    ...splitIn(step),
    ...step.changes.flatMap((one) => plainChange(step, one)),
  ]);
}

/** The same by cause, those without any left out. */
export function scopeByCause(course: Pick<Course, 'steps'>): ScopeSum[] {
  const all = scopeChanges(course);
  return CAUSES.map((kind) => {
    const changes = all.filter((change) => change.kind === kind);
    return { kind, changes, amount: sumOf(changes) };
  }).filter(({ changes }) => changes.length > 0);
}

function plainChange({ at }: CourseStep, { kind, amount, key, by }: CourseChange): ScopeChange[] {
  return kind === 'added' || kind === 'removed' || kind === 're-estimated'
    ? [{ kind, amount, key, at, by }]
    : [];
}

function splitIn({ at, changes }: CourseStep): ScopeChange[] {
  const parts = changes.filter(({ kind }) => kind === 'split');
  const whole = parts.find(({ amount }) => amount < 0) ?? parts[0];
  return whole ? [{ kind: 'split', amount: sumOf(parts), key: whole.key, at, by: whole.by }] : [];
}

export function sumOf(changes: ReadonlyArray<{ amount: number }>): number {
  const sum = changes.reduce((total, { amount }) => total + amount, 0);
  return Math.round(sum * 1e6) / 1e6;
}
