import type { Conversation, Person, Workspace } from '../../../types.ts';
import { isMember } from '../../../workspace/conversations.ts';
import { findPerson } from '../../../workspace/people.ts';
import { Told } from '../told.ts';

/** Whether it is an app or Slackbot: nobody whom one could be. */
export function isApp(person: Person): boolean {
  return person.isBot || person.id === 'USLACKBOT';
}

/** The person somebody is, by id, handle or name; the first one there when they do not say. */
export function personFor(workspace: Workspace, as: string): Person {
  const person = findLooker(workspace, as);
  if (!person) throw new Told(`Nobody here is called "${as}".`, 404);
  if (isApp(person)) throw new Told(`${person.realName} is an app, and nobody can be it.`, 403);
  return person;
}

export function findLooker(workspace: Workspace, as: string): Person | undefined {
  if (as !== '') return findPerson(workspace, as);
  return [...workspace.people.values()].find((one) => !isApp(one) && !one.isDeactivated);
}

/** Private channels are known to their members alone, and to guests every other one too. */
export function sees(person: Person, conversation: Conversation): boolean {
  if (person.isDeactivated) return false;
  return isMember(conversation, person.id) || (conversation.kind === 'public' && !person.isGuest);
}

/** A conversation that the person can see. */
export function conversationSeenBy(workspace: Workspace, person: Person, id: string): Conversation {
  if (person.isDeactivated) throw new Told(`The account of ${person.realName} is deactivated.`, 403);
  const conversation = workspace.conversations.get(id);
  if (!conversation || !sees(person, conversation))
    throw new Told(`This channel is gone, or ${person.realName} is not in it.`, 404);
  return conversation;
}
