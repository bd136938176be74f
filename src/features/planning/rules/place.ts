import type { ItemKind } from '../../sprints/index.ts';

/** What the one window shows. Those that follow what others change are no forms, or keep what was typed. */
export const SCREENS = [
  'dates',
  'stories',
  'overview',
  'recap',
  'basics',
  'capacity',
  'risks',
  'dependencies',
  'criteria',
  'done',
  'delivers',
  'integration',
  'item',
] as const;
export type Screen = (typeof SCREENS)[number];

const LIVE: readonly Screen[] = [
  'overview',
  'stories',
  'recap',
  'risks',
  'dependencies',
  'criteria',
  'done',
  'delivers',
  'integration',
];

/** Whether a screen may be brought up to date under somebody's eyes: a form would lose what was typed. */
export function isLive(screen: Screen): boolean {
  return LIVE.includes(screen);
}

/** Where in the plan a window stands; it travels in the window. */
export interface Place {
  teamId: string;
  /** Null until the first step is saved. */
  sprintId: string | null;
  screen: Screen;
  /** The window's own id, by which it is found again. */
  window: string;
  /** Counts up with what is done in it: inputs of another turn begin anew. */
  turn: number;
  /** The last change that its form shows. */
  seen: number;
  page: number;
  /** What the form of an item is about. */
  kind: ItemKind | null;
  itemId: string | null;
}

/** The same window showing something else. */
export function at(place: Place, change: Partial<Place> & { screen: Screen }): Place {
  return { ...place, page: 0, kind: null, itemId: null, ...change, turn: place.turn + 1 };
}
