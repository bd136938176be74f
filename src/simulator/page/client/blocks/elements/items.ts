import { isObject, textOf } from '../../../../json.ts';
import type { ConversationSeen, PersonSeen } from '../../../protocol.ts';
import type { Option, Surroundings } from '../contract.ts';
import { type Choices, choicesOf, isOption } from '../place/held.ts';
import type { Given } from './element.ts';
import type { Item, ItemGroup } from './matching.ts';

/** What a select offers this person. */
export function itemsOf(element: Given, surroundings: Surroundings): ItemGroup[] {
  const kind = textOf(element.type).replace(/^multi_/, '');
  if (kind === 'users_select') return oneGroup(peopleIn(surroundings).map(personItem));
  if (kind === 'channels_select') return oneGroup(channelsIn(surroundings, ['public']).map(conversationItem));
  if (kind === 'conversations_select')
    return oneGroup(conversationsFor(element, surroundings).map(conversationItem));
  return itemsOfChoices(choicesOf(element));
}

export function itemsOfChoices(groups: Choices[]): ItemGroup[] {
  return groups.map(({ label, options }) => ({ label, items: options.map(optionItem) }));
}

/** An item for what a select holds, whether it offers it or not. */
export function itemFor(held: unknown, { people, conversations }: Surroundings): Item | null {
  if (isOption(held)) return optionItem(held);
  if (typeof held !== 'string') return null;
  const person = people.get(held);
  if (person) return personItem(person);
  const conversation = conversations.get(held);
  if (conversation) return conversationItem(conversation);
  return { key: held, label: held.startsWith('U') ? held : 'a private channel', detail: null, value: held };
}

function oneGroup(items: Item[]): ItemGroup[] {
  return [{ label: null, items: items.sort((one, other) => one.label.localeCompare(other.label)) }];
}

function peopleIn({ people }: Surroundings): PersonSeen[] {
  return [...people.values()].filter((person) => !person.isDeactivated);
}

function channelsIn({ conversations }: Surroundings, kinds: string[]): ConversationSeen[] {
  return [...conversations.values()].filter(
    (conversation) => kinds.includes(conversation.kind) && !conversation.isArchived,
  );
}

/** `filter.include` names kinds as this page does; a private channel is offered to its members. */
function conversationsFor(element: Given, surroundings: Surroundings): ConversationSeen[] {
  const filter = isObject(element.filter) ? element.filter : {};
  const kinds = Array.isArray(filter.include) ? filter.include.map(String) : ['public', 'private', 'im'];
  const found = channelsIn(surroundings, kinds);
  if (filter.exclude_bot_users !== true) return found;
  return found.filter(({ with: other }) => !(other !== null && surroundings.people.get(other)?.isApp));
}

function personItem(person: PersonSeen): Item {
  const detail = person.title || (person.realName === person.name ? '' : person.realName);
  return { key: person.id, label: person.name, detail: detail || null, value: person.id };
}

function conversationItem(conversation: ConversationSeen): Item {
  const label = conversation.kind === 'im' ? conversation.name : `#${conversation.name}`;
  const detail = conversation.kind === 'private' ? 'private' : null;
  return { key: conversation.id, label, detail, value: conversation.id };
}

function optionItem(option: Option): Item {
  return {
    key: option.value,
    label: option.text.text,
    detail: option.description?.text ?? null,
    value: option,
  };
}
