import type { Context } from '../context.ts';
import { homeOpened, personCame, personChanged } from '../events/people-events.ts';
import type { SeedPerson } from '../seed/types.ts';
import type { DoNotDisturb, Person, Status, View, Workspace } from '../types.ts';
import { addPerson } from '../workspace/create.ts';
import { changePerson, personNamed } from '../workspace/people.ts';
import { homeOf } from '../workspace/views.ts';

/** Somebody opens the app: its Home or its messages. Answers with the Home they see at first, if there is one. */
export function openHome(
  context: Context,
  workspace: Workspace,
  { user, tab = 'home' }: { user: string; tab?: 'home' | 'messages' },
): View | null {
  const person = personNamed(workspace, user);
  homeOpened(context, workspace, person.id, tab);
  return homeOf(workspace, person.id);
}

export function setStatus(
  context: Context,
  workspace: Workspace,
  { user, text = '', emoji = '', expiresAt = null }: { user: string } & Partial<Status>,
): void {
  change(context, workspace, user, { status: { text, emoji, expiresAt } });
}

export function setTimeZone(
  context: Context,
  workspace: Workspace,
  { user, timeZone }: { user: string; timeZone: string },
): void {
  change(context, workspace, user, { timeZone });
}

/** Do Not Disturb changes without an event that a bot of ours would hear. */
export function setDnd(
  context: Context,
  workspace: Workspace,
  { user, dnd }: { user: string; dnd: DoNotDisturb },
): void {
  changePerson(workspace, personNamed(workspace, user), context.clock.now(), { dnd });
}

export function deactivate(context: Context, workspace: Workspace, { user }: { user: string }): void {
  change(context, workspace, user, { isDeactivated: true });
}

export function reactivate(context: Context, workspace: Workspace, { user }: { user: string }): void {
  change(context, workspace, user, { isDeactivated: false });
}

export function setRole(
  context: Context,
  workspace: Workspace,
  { user, ...roles }: { user: string } & Partial<Pick<Person, 'isAdmin' | 'isGuest' | 'title' | 'realName'>>,
): void {
  change(context, workspace, user, roles);
}

/** A new colleague. */
export function welcome(context: Context, workspace: Workspace, given: SeedPerson): Person {
  const person = addPerson(workspace, given, context.clock.now());
  workspace.changes.emit({ kind: 'person', userId: person.id });
  personCame(context, workspace, person);
  return person;
}

function change(context: Context, workspace: Workspace, user: string, what: Partial<Person>): void {
  const person = changePerson(workspace, personNamed(workspace, user), context.clock.now(), what);
  personChanged(context, workspace, person);
}
