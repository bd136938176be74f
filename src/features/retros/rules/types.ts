export const PHASES = ['collect', 'vote', 'act'] as const;

/** What a retro is at while it is open. */
export type OpenPhase = (typeof PHASES)[number];
export type Phase = OpenPhase | 'closed' | 'cancelled';

export interface Column {
  key: string;
  title: string;
  /** What is asked for in it; '' for a team's own. */
  asks: string;
}

/** Under what headings a team looks back. */
export interface Format {
  name: string;
  columns: Column[];
}

export interface Deadlines {
  collect: Date;
  vote: Date;
  act: Date;
}

export interface Retro {
  id: string;
  workspaceId: string;
  teamId: string;
  /** The sprint looked back on; null where there is none. */
  sprintId: string | null;
  /** 1, 2, …, of the team. */
  number: number;
  format: Format;
  phase: Phase;
  isAnonymous: boolean;
  facilitatorId: string;
  /** How many votes each person has. */
  dots: number;
  /** Where its message stands. */
  channelId: string;
  openedAt: Date;
  endsAt: Deadlines;
  /** When those who have not voted are reminded; null: no more. */
  remindAt: Date | null;
  nextDueAt: Date | null;
  closedAt: Date | null;
  /** Why it ended before its actions were agreed on: 'nobody wrote a card'. */
  endedBecause: string | null;
  /** How many voted; null until votes are closed. */
  voters: number | null;
  /** When it last went on or ended, and who made it; by nobody where its time was up. Null for one that never did. */
  wentOn: { at: Date; by: string | null } | null;
}

/** One that goes on. */
export type OpenRetro = Retro & { phase: OpenPhase };

export function isOpen(retro: Retro): retro is OpenRetro {
  return retro.phase !== 'closed' && retro.phase !== 'cancelled';
}

export interface Card {
  id: string;
  retroId: string;
  columnKey: string;
  text: string;
  /** null while cards are collected. */
  groupId: string | null;
  /** null where cards are anonymous. */
  authorId: string | null;
}

/** Cards that say the same, or one alone. */
export interface Group {
  id: string;
  retroId: string;
  /** null for a card alone. */
  name: string | null;
  /** What it came to; null until votes are closed. */
  dots: number | null;
}

/** A group with its cards, in an order that says nothing. */
export interface Theme extends Group {
  cards: Card[];
}
