import { isObject, textOf } from '../json.ts';
import type { JsonObject, View, Workspace } from '../types.ts';
import { namedBlocks } from './block-ids.ts';
import { carriedOver, initialValues } from './element-state.ts';
import { seconds } from './timestamps.ts';

export const deepestStack = 3;

/** What an app may say about a view. */
function fieldsOf(
  given: JsonObject,
): Omit<View, 'id' | 'kind' | 'userId' | 'hash' | 'rootViewId' | 'previousViewId'> {
  const blocks = namedBlocks(given.blocks);
  return {
    title: isObject(given.title) ? given.title : null,
    submit: isObject(given.submit) ? given.submit : null,
    close: isObject(given.close) ? given.close : null,
    blocks,
    privateMetadata: textOf(given.private_metadata),
    callbackId: textOf(given.callback_id),
    externalId: textOf(given.external_id),
    clearOnClose: given.clear_on_close === true,
    notifyOnClose: given.notify_on_close === true,
    submitDisabled: given.submit_disabled === true,
    values: initialValues(blocks),
    errors: {},
    failure: null,
  };
}

export function openView(
  workspace: Workspace,
  now: Date,
  place: { kind: View['kind']; userId: string; above: View | null },
  given: JsonObject,
): View {
  const id = workspace.ids.next('V');
  const view: View = {
    ...fieldsOf(given),
    id,
    kind: place.kind,
    userId: place.userId,
    hash: nextHash(workspace, now),
    rootViewId: place.above?.rootViewId ?? id,
    previousViewId: place.above?.id ?? null,
  };
  workspace.views.set(id, view);
  return view;
}

/** Shows a modal: alone, or on top of those the person has open. */
export function showModal(workspace: Workspace, view: View): void {
  const below = view.previousViewId === null ? [] : openModals(workspace, view.userId);
  workspace.modals.set(view.userId, [...below.map(({ id }) => id), view.id]);
  workspace.changes.emit({ kind: 'view', what: 'opened', viewId: view.id, userId: view.userId });
}

/** A person's open modals, undermost first. */
export function openModals(workspace: Workspace, userId: string): View[] {
  const ids = workspace.modals.get(userId) ?? [];
  return ids.flatMap((id) => workspace.views.get(id) ?? []);
}

export function topModal(workspace: Workspace, userId: string): View | null {
  return openModals(workspace, userId).at(-1) ?? null;
}

/** Takes the given modals off a person's screen. */
export function closeModals(workspace: Workspace, userId: string, closing: View[]): void {
  const ids = new Set(closing.map(({ id }) => id));
  const remaining = openModals(workspace, userId).filter(({ id }) => !ids.has(id));
  workspace.modals.set(
    userId,
    remaining.map(({ id }) => id),
  );
  for (const view of closing)
    workspace.changes.emit({ kind: 'view', what: 'closed', viewId: view.id, userId });
}

/** Replaces what a view shows; what was typed stays where block_id and action_id stay. */
export function replaceView(workspace: Workspace, view: View, now: Date, given: JsonObject): View {
  const fields = fieldsOf(given);
  const values = carriedOver(view.values, fields.values, fields.blocks);
  Object.assign(view, fields, { values, hash: nextHash(workspace, now) });
  if (view.kind === 'home') workspace.changes.emit({ kind: 'home', userId: view.userId });
  else workspace.changes.emit({ kind: 'view', what: 'updated', viewId: view.id, userId: view.userId });
  return view;
}

export function setHome(workspace: Workspace, view: View): void {
  workspace.homes.set(view.userId, view.id);
  workspace.changes.emit({ kind: 'home', userId: view.userId });
}

export function homeOf(workspace: Workspace, userId: string): View | null {
  return workspace.views.get(workspace.homes.get(userId) ?? '') ?? null;
}

/** Puts a change of what is shown above or under the inputs of a view before the person. */
export function changeView(workspace: Workspace, view: View, change: Partial<View>): void {
  Object.assign(view, change);
  workspace.changes.emit({ kind: 'view', what: 'updated', viewId: view.id, userId: view.userId });
}

export function isOpen(workspace: Workspace, view: View): boolean {
  return view.kind === 'home' || openModals(workspace, view.userId).includes(view);
}

function nextHash(workspace: Workspace, now: Date): string {
  return `${seconds(now)}.${workspace.ids.next('h').slice(-8).toLowerCase()}`;
}
