import { type Placed, placeBefore } from './reopening.ts';
import type { ItemKind, SprintEvent, SprintItem } from './types.ts';

/** What is ticked when a sprint is closed, in this order. */
export const TICKED_KINDS = ['success', 'acceptance', 'deliverable'] as const;
export type TickedKind = (typeof TICKED_KINDS)[number];

/** What was said of items at the close, by their ids. */
export interface ItemAnswers {
  met: Readonly<Record<string, boolean>>;
  /** What metrics came to. */
  values: Readonly<Record<string, string>>;
}

/** Whether it is asked about when its sprint is closed. */
export function isAskedAtClose({ kind }: { kind: ItemKind }): boolean {
  return kind === 'metric' || isTicked(kind);
}

/** An item as it is by these answers; as it was where they say nothing of it. */
export function answeredItem(item: SprintItem, { met, values }: ItemAnswers): SprintItem {
  if (item.kind === 'metric') return { ...item, value: values[item.id] ?? item.value };
  if (!isTicked(item.kind) || !('isMet' in item)) return item;
  return { ...item, isMet: met[item.id] ?? item.isMet };
}

function isTicked(kind: ItemKind): kind is TickedKind {
  return (TICKED_KINDS as readonly ItemKind[]).includes(kind);
}

/** What happened while somebody filled the form that they have to look at before the sprint is closed. */
export interface CloseNews<S> {
  /** Those that were not asked about: they came in, or are not done any more. */
  stories: S[];
  /** Whether a criterion or a metric was changed. */
  hasNewItems: boolean;
}

/**
 * @param unfinished the stories that are not done, as they are now
 * @param since what happened in the sprint after the form was opened, in order
 */
export function closeNews<S extends Placed & { id: string }>(
  sprintId: string,
  unfinished: readonly S[],
  since: readonly SprintEvent[],
): CloseNews<S> {
  const wasAsked = (story: S) => {
    const own = since.filter(({ subjectId }) => subjectId === story.id);
    if (own.some(({ field }) => field === 'created')) return false;
    const was = placeBefore(story, own);
    return was.sprintId === sprintId && was.status !== 'done' && was.status !== 'dropped';
  };
  return {
    stories: unfinished.filter((story) => !wasAsked(story)),
    hasNewItems: since.some(({ field, was, became }) => field === 'items' && [was, became].some(isAskedItem)),
  };
}

function isAskedItem(line: unknown): boolean {
  const kinds: readonly unknown[] = ['metric', ...TICKED_KINDS];
  return typeof line === 'object' && line !== null && 'kind' in line && kinds.includes(line.kind);
}
