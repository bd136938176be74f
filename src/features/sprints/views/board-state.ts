import { COLUMNS, type Status } from '../rules/index.ts';

/** What of a board is shown. */
export interface BoardState {
  sprintId: string;
  /** Only this person's stories. */
  userId: string | null;
  /** Only this column. */
  column: Status | null;
  /** Of the column, counted from 0. */
  page: number;
}

/** In as few characters as an action id holds. */
export function writeBoardState({ sprintId, userId, column, page }: BoardState): string {
  return [sprintId, userId ?? '', column ?? '', page].join('_');
}

export function readBoardState(text: string): BoardState {
  const [sprintId = '', userId, column, page] = text.split('_');
  return {
    sprintId,
    userId: userId || null,
    column: COLUMNS.find((one) => one === column) ?? null,
    page: Number(page ?? 0),
  };
}
