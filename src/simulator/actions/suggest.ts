import type { Context } from '../context.ts';
import { deliver } from '../deliver.ts';
import { isObject } from '../json.ts';
import type { JsonObject, Workspace } from '../types.ts';
import { optionsOf } from '../workspace/element-state.ts';
import { personNamed } from '../workspace/people.ts';
import { troubleConnecting } from './outcome.ts';
import { interactionBasics } from './payload.ts';
import { elementAt, placeJson, placeSeenBy, type Where } from './place.ts';

/** Somebody types into a select whose options the app looks up. Answers with the options offered; throws where none come. */
export async function suggest(
  context: Context,
  workspace: Workspace,
  typed: { user: string; in: Where; actionId: string; blockId?: string; query: string },
): Promise<JsonObject[]> {
  const person = personNamed(workspace, typed.user);
  const place = placeSeenBy(workspace, person, typed.in);
  const { blockId } = elementAt(place, typed.actionId, typed.blockId);
  const {
    trigger_id: _,
    response_url: __,
    state: ___,
    ...where
  } = placeJson(context, workspace, person, place);
  const delivered = await deliver(context, workspace, {
    kind: 'interactive',
    payload: {
      type: 'block_suggestion',
      ...interactionBasics(workspace, person),
      ...where,
      action_id: typed.actionId,
      block_id: blockId,
      value: typed.query,
    },
  });
  if (!delivered.acked) throw new Error(troubleConnecting);
  return isObject(delivered.body) ? optionsOf(delivered.body) : [];
}
