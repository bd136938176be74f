import { refusedByClient } from '../block-kit/client-checks.ts';
import type { Context } from '../context.ts';
import { deliver } from '../deliver.ts';
import { isObject, textOf } from '../json.ts';
import { viewJson } from '../shapes/view.ts';
import type { JsonObject, JsonValue, View, Workspace } from '../types.ts';
import { Refusal } from '../web-api/method.ts';
import { checkedView } from '../web-api/methods/views.ts';
import { personNamed } from '../workspace/people.ts';
import {
  changeView,
  closeModals,
  deepestStack,
  openModals,
  openView,
  replaceView,
  showModal,
  topModal,
} from '../workspace/views.ts';
import { failed, type Outcome, troubleConnecting, worked } from './outcome.ts';
import { interactionBasics } from './payload.ts';

/** Somebody presses the submit button of the modal on top. */
export async function submitView(
  context: Context,
  workspace: Workspace,
  { user }: { user: string },
): Promise<Outcome> {
  const person = personNamed(workspace, user);
  const view = topModal(workspace, person.id);
  if (!view) throw new Error(`${person.realName} has no modal open.`);
  if (!view.submit) throw new Error('This modal has no submit button.');
  const errors = refusedByClient(view.blocks, view.values);
  changeView(workspace, view, { errors, failure: null });
  if (Object.keys(errors).length > 0) return failed(Object.values(errors).join(' '));
  const delivered = await deliver(context, workspace, {
    kind: 'interactive',
    payload: {
      type: 'view_submission',
      ...interactionBasics(workspace, person),
      trigger_id: context.triggers.issue(person.id, view.id),
      view: viewJson(workspace, view),
    },
  });
  if (!delivered.acked) return trouble(workspace, view);
  try {
    return carryOut(context, workspace, view, delivered.body);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { response_metadata: metadata } = error.details;
    const messages =
      isObject(metadata) && Array.isArray(metadata.messages) ? metadata.messages.map(String) : [error.error];
    context.complaints.push({ at: context.clock.now(), what: 'the answer to a submitted modal', messages });
    return trouble(workspace, view);
  }
}

function trouble(workspace: Workspace, view: View): Outcome {
  changeView(workspace, view, { failure: troubleConnecting });
  return failed(troubleConnecting);
}

/** Does what the ack says: closes this view, or all; shows errors; replaces it; puts another on top. */
function carryOut(context: Context, workspace: Workspace, view: View, body: JsonValue | undefined): Outcome {
  const answer: JsonObject = isObject(body) ? body : {};
  const now = context.clock.now();
  switch (answer.response_action) {
    case undefined:
      closeModals(workspace, view.userId, [view]);
      return worked;
    case 'clear':
      closeModals(workspace, view.userId, openModals(workspace, view.userId));
      return worked;
    case 'errors':
      return showErrors(workspace, view, answer.errors);
    case 'update':
      replaceView(workspace, view, now, checkedView(workspace, answer.view, 'modal', now));
      return worked;
    case 'push': {
      if (openModals(workspace, view.userId).length >= deepestStack) throw new Refusal('push_limit_reached');
      const given = checkedView(workspace, answer.view, 'modal', now);
      showModal(
        workspace,
        openView(workspace, now, { kind: 'modal', userId: view.userId, above: view }, given),
      );
      return worked;
    }
    default:
      throw new Refusal(`unknown response_action: ${textOf(answer.response_action)}`);
  }
}

/** Errors stand under input blocks; an error for anything else is one of the app's own. */
function showErrors(workspace: Workspace, view: View, given: JsonValue | undefined): Outcome {
  const inputs = new Set(view.blocks.filter(({ type }) => type === 'input').map(({ block_id: id }) => id));
  const entries = isObject(given) ? Object.entries(given) : [];
  if (entries.length === 0) throw new Refusal('response_action errors without errors');
  const errors: { [blockId: string]: string } = {};
  for (const [blockId, message] of entries) {
    if (!inputs.has(blockId)) throw new Refusal(`no input block has the block_id ${blockId}`);
    errors[blockId] = textOf(message);
  }
  changeView(workspace, view, { errors });
  return failed(Object.values(errors).join(' '));
}
