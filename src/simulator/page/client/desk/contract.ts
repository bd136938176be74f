import type { DeskDeed, Desk as DeskSeen, Done } from '../../protocol.ts';

/** Whose screen one looks at: their clock is shown. */
interface Viewer {
  name: string;
  timeZone: string;
}

/**
 * The last child of the page. On a wide page it is a column of its own; below 1000 px it is a bar of one line,
 * to stand under everything else, that opens the rest as a drawer.
 */
export interface DeskProps {
  /** Null until it is known. */
  desk: DeskSeen | null;
  viewer: Viewer | null;
  /** Does it, and says what the visitor is told where it was refused. */
  act(deed: DeskDeed): Promise<Done>;
}

/** What each part of the workbench has at hand. */
export interface BenchProps {
  desk: DeskSeen;
  viewer: Viewer;
  /** Something is being done: nothing else is begun meanwhile. */
  isBusy: boolean;
  act(deed: DeskDeed): void;
}
