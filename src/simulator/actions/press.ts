import type { Context } from '../context.ts';
import { deliver } from '../deliver.ts';
import { isObject, only, textOf } from '../json.ts';
import type { JsonObject, JsonValue, Person, Workspace } from '../types.ts';
import { chosenState, optionsOf } from '../workspace/element-state.ts';
import { personNamed } from '../workspace/people.ts';
import { changeView } from '../workspace/views.ts';
import { failed, type Outcome, troubleConnecting, worked } from './outcome.ts';
import { actionTs, interactionBasics } from './payload.ts';
import { elementAt, type Place, placeJson, placeSeenBy, valuesAt, type Where } from './place.ts';

export type Pressed = { user: string; in: Where; actionId: string; blockId?: string; value?: JsonValue };

/** Somebody presses a button, or picks from an overflow menu (`value` is the option's). */
export async function press(context: Context, workspace: Workspace, pressed: Pressed): Promise<Outcome> {
  const { person, place, element, blockId } = found(workspace, pressed);
  const picked: JsonObject =
    element.type === 'overflow'
      ? { selected_option: optionsOf(element).find(({ value }) => value === pressed.value) ?? {} }
      : {};
  return tellApp(context, workspace, person, place, element, blockId, picked);
}

/**
 * Somebody types or chooses a value: an option's value, a text, an id, a date, a list of them, or null to clear.
 * The app hears of it unless it stands in an input that waits for the submit.
 */
export async function choose(
  context: Context,
  workspace: Workspace,
  chosen: Pressed & { value: JsonValue },
): Promise<Outcome> {
  const { person, place, element, block, blockId } = found(workspace, chosen);
  const state = chosenState(element, chosen.value);
  const values = valuesAt(workspace, person, place);
  values[blockId] = { ...values[blockId], [chosen.actionId]: state };
  if (place.kind === 'view')
    changeView(workspace, place.view, { errors: withoutError(place.view.errors, blockId) });
  if (!isHeardAtOnce(block, element)) return worked;
  const { type: _, ...picked } = state;
  return tellApp(context, workspace, person, place, element, blockId, picked);
}

function found(workspace: Workspace, { user, in: where, actionId, blockId }: Pressed) {
  const person = personNamed(workspace, user);
  const place = placeSeenBy(workspace, person, where);
  return { person, place, ...elementAt(place, actionId, blockId) };
}

function withoutError(errors: { [blockId: string]: string }, blockId: string): { [blockId: string]: string } {
  return Object.fromEntries(Object.entries(errors).filter(([id]) => id !== blockId));
}

function isHeardAtOnce(block: JsonObject, element: JsonObject): boolean {
  if (block.type !== 'input') return true;
  if (block.dispatch_action !== true) return false;
  if (!textOf(element.type).endsWith('_input')) return true;
  const config = element.dispatch_action_config;
  const on = isObject(config) ? config.trigger_actions_on : undefined;
  return Array.isArray(on) && on.includes('on_character_entered');
}

const carried = [
  'action_id',
  'type',
  'text',
  'value',
  'style',
  'url',
  'confirm',
  'placeholder',
  'min_query_length',
];

async function tellApp(
  context: Context,
  workspace: Workspace,
  person: Person,
  place: Place,
  element: JsonObject,
  blockId: string,
  picked: JsonObject,
): Promise<Outcome> {
  const delivered = await deliver(context, workspace, {
    kind: 'interactive',
    payload: {
      type: 'block_actions',
      ...interactionBasics(workspace, person),
      ...placeJson(context, workspace, person, place),
      actions: [{ ...only(element, carried), ...picked, block_id: blockId, action_ts: actionTs(context) }],
    },
  });
  if (delivered.acked) return worked;
  if (place.kind === 'view') changeView(workspace, place.view, { failure: troubleConnecting });
  return failed(troubleConnecting);
}
