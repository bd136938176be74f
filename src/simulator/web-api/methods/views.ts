import { validateView } from '../../block-kit/index.ts';
import { isObject } from '../../json.ts';
import { viewJson } from '../../shapes/view.ts';
import type { JsonObject, View, Workspace } from '../../types.ts';
import {
  deepestStack,
  homeOf,
  isOpen,
  openModals,
  openView,
  replaceView,
  setHome,
  showModal,
  topModal,
} from '../../workspace/views.ts';
import { missingPictures } from '../content.ts';
import { type Call, type Method, refuse, refuseProblems } from '../method.ts';

const triggerErrors = [
  'duplicate_external_id',
  'exchanged_trigger_id',
  'expired_trigger_id',
  'invalid_trigger_id',
] as const;

export const viewsOpen: Method = {
  name: 'views.open',
  token: 'bot',
  tier: 4,
  scopes: [],
  args: { interactivity_pointer: 'text', trigger_id: 'text', view: 'json!' },
  errors: triggerErrors,
  run(call) {
    const given = viewOf(call, 'modal');
    requireFreeExternalId(call.workspace, given, null);
    const { userId } = usedTrigger(call);
    const view = openView(call.workspace, call.now, { kind: 'modal', userId, above: null }, given);
    showModal(call.workspace, view);
    return { view: viewJson(call.workspace, view) };
  },
};

export const viewsPush: Method = {
  name: 'views.push',
  token: 'bot',
  tier: 4,
  scopes: [],
  args: { interactivity_pointer: 'text', trigger_id: 'text', view: 'json!' },
  errors: [...triggerErrors, 'not_found', 'push_limit_reached'],
  run(call) {
    const given = viewOf(call, 'modal');
    requireFreeExternalId(call.workspace, given, null);
    const { userId, viewId } = usedTrigger(call);
    // Only a trigger of something done inside a modal can push onto it.
    const above = topModal(call.workspace, userId);
    if (!above || viewId === null) return refuse('not_found');
    if (openModals(call.workspace, userId).length >= deepestStack) refuse('push_limit_reached');
    const view = openView(call.workspace, call.now, { kind: 'modal', userId, above }, given);
    showModal(call.workspace, view);
    return { view: viewJson(call.workspace, view) };
  },
};

export const viewsUpdate: Method = {
  name: 'views.update',
  token: 'bot',
  tier: 4,
  scopes: [],
  args: { external_id: 'text', hash: 'text', view: 'json!', view_id: 'text' },
  errors: ['duplicate_external_id', 'hash_conflict', 'not_found'],
  run(call) {
    const view = openViewOf(call);
    const given = viewOf(call, view.kind);
    requireHash(call, view);
    requireFreeExternalId(call.workspace, given, view);
    replaceView(call.workspace, view, call.now, given);
    return { view: viewJson(call.workspace, view) };
  },
};

export const viewsPublish: Method = {
  name: 'views.publish',
  token: 'bot',
  tier: 4,
  scopes: [],
  args: { hash: 'text', interactivity_pointer: 'text', user_id: 'text!', view: 'json!' },
  errors: ['duplicate_external_id', 'hash_conflict', 'not_enabled'],
  run(call) {
    if (!call.workspace.app.homeTabEnabled) refuse('not_enabled');
    const given = viewOf(call, 'home');
    const person = call.workspace.people.get(call.args.required('user_id'));
    if (!person || person.isBot) return refuseUser();
    const existing = homeOf(call.workspace, person.id);
    if (existing) requireHash(call, existing);
    requireFreeExternalId(call.workspace, given, existing);
    const view = existing
      ? replaceView(call.workspace, existing, call.now, given)
      : openView(call.workspace, call.now, { kind: 'home', userId: person.id, above: null }, given);
    setHome(call.workspace, view);
    return { view: viewJson(call.workspace, view) };
  },
};

/** The `view` argument, checked as Slack checks it. */
function viewOf(call: Call, kind: View['kind']): JsonObject {
  const given = call.args.json('view', 'invalid_arguments');
  return checkedView(call.workspace, given, kind, call.now);
}

/** Refuses a view that Slack would; also asked for views that come in an ack. */
export function checkedView(workspace: Workspace, given: unknown, kind: View['kind'], now: Date): JsonObject {
  refuseProblems('invalid_arguments', validateView(given));
  if (!isObject(given) || given.type !== kind) {
    return refuse('invalid_arguments', {
      response_metadata: {
        messages: [
          `[ERROR] unsupported type: ${String(isObject(given) ? given.type : given)} [json-pointer:/view/type]`,
        ],
      },
    });
  }
  refuseProblems('invalid_arguments', missingPictures(workspace, given.blocks, now));
  return given;
}

function usedTrigger(call: Call): { userId: string; viewId: string | null } {
  const trigger = call.args.text('trigger_id');
  if (trigger === undefined) refuseProblems('invalid_arguments', ['missing required field: trigger_id']);
  const use = call.context.triggers.use(trigger ?? '');
  return use.ok ? use : refuse(use.error);
}

function openViewOf(call: Call): View {
  const id = call.args.text('view_id');
  const externalId = call.args.text('external_id');
  const view = [...call.workspace.views.values()].find((candidate) =>
    id === undefined ? externalId !== undefined && candidate.externalId === externalId : candidate.id === id,
  );
  return view && isOpen(call.workspace, view) ? view : refuse('not_found');
}

function requireHash(call: Call, view: View): void {
  const hash = call.args.text('hash');
  if (hash !== undefined && hash !== view.hash) refuse('hash_conflict');
}

function requireFreeExternalId(workspace: Workspace, given: JsonObject, own: View | null): void {
  const isTaken = [...workspace.views.values()].some(
    (view) =>
      view !== own &&
      view.externalId !== '' &&
      view.externalId === given.external_id &&
      isOpen(workspace, view),
  );
  if (isTaken) refuse('duplicate_external_id');
}

function refuseUser(): never {
  return refuse('invalid_arguments', {
    response_metadata: { messages: ['[ERROR] invalid user_id [json-pointer:/user_id]'] },
  });
}
