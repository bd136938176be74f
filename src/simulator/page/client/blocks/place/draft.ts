import { isSame } from './held.ts';

/** What was typed or chosen here, and what the server may still say although it is older. */
export interface Draft {
  value: unknown;
  older: unknown[];
  isSent: boolean;
}

/** The draft once somebody types or chooses `value` over what they see. */
export function draftOver(draft: Draft | null, server: unknown, value: unknown): Draft {
  const older = draft ? [...draft.older, draft.value] : [server];
  return { value, older: older.filter((each) => !isSame(each, value)), isSent: false };
}

/** Once it was sent: when the server says the same, or something newer than all that was seen or sent before it. */
export function isOver(draft: Draft | null, server: unknown): boolean {
  return draft?.isSent === true && !draft.older.some((value) => isSame(value, server));
}
