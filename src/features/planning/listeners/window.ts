import type { Press, Submission, SubmissionAnswer } from '../../../slack/interactions.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import type { Core } from '../../slice.ts';
import { refreshWindows } from '../flows/open-windows.ts';
import { showPlace, type Typed } from '../flows/screens.ts';
import type { Place } from '../rules/index.ts';
import { readPlace, withoutTurn } from '../schema/index.ts';

/** Where the window stands in which something was pressed, and what was typed there; undefined outside of it. */
export function pressedAt(press: Press) {
  if (!press.modal) return undefined;
  const place = readPlace(press.modal.metadata);
  return { place, values: withoutTurn(press.modal.values) };
}

/** Shows another screen in the same window, then brings those of others up to date. */
export async function turnTo(core: Core, press: Press, place: Place, typed?: Typed): Promise<void> {
  const { workspaceId, userId } = press;
  await press.replaceModal(await showPlace(core, { workspaceId, userId }, place, typed));
  await refreshWindows(core, place.sprintId ?? undefined);
}

/** The same where a form was sent. */
export async function answerWith(
  core: Core,
  { workspaceId, userId }: Submission,
  place: Place,
  typed?: Typed,
): Promise<SubmissionAnswer> {
  const view = await showPlace(core, { workspaceId, userId }, place, typed);
  return { kind: 'show', view, afterwards: () => refreshWindows(core, place.sprintId ?? undefined) };
}

/** The place once more, for a form that is shown again. */
export function again(place: Place): Place {
  return { ...place, turn: place.turn + 1 };
}

/** What was typed, but for inputs that show what others made of them. */
export function without<Form extends object>(form: Form, theirs: readonly string[]): Partial<Form> {
  const mine = Object.entries(form).filter(([input]) => !theirs.includes(input));
  return Object.fromEntries(mine) as Partial<Form>;
}

/** Sentences in plain text, to say once something is kept; undefined where there are none. */
export function saying(notices: readonly string[]): string | undefined {
  return notices.length > 0 ? notices.map(escapeMrkdwn).join('\n') : undefined;
}
