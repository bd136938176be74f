import type { Context } from '../context.ts';
import { deliver } from '../deliver.ts';
import { viewJson } from '../shapes/view.ts';
import type { Workspace } from '../types.ts';
import { personNamed } from '../workspace/people.ts';
import { closeModals, openModals } from '../workspace/views.ts';
import { type Outcome, worked } from './outcome.ts';
import { interactionBasics } from './payload.ts';

/** Somebody closes the modal on top; with `clear_on_close` those below it go too. */
export async function closeView(
  context: Context,
  workspace: Workspace,
  { user }: { user: string },
): Promise<Outcome> {
  const person = personNamed(workspace, user);
  const open = openModals(workspace, person.id);
  const view = open.at(-1);
  if (!view) throw new Error(`${person.realName} has no modal open.`);
  closeModals(workspace, person.id, view.clearOnClose ? open : [view]);
  if (!view.notifyOnClose) return worked;
  await deliver(context, workspace, {
    kind: 'interactive',
    payload: {
      type: 'view_closed',
      ...interactionBasics(workspace, person),
      view: viewJson(workspace, view),
      is_cleared: view.clearOnClose,
    },
  });
  return worked;
}
