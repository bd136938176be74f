import type { Sight } from '../../protocol.ts';

/** One thing that could stand where the person is typing. */
export interface Completion {
  /** What is put there. */
  insert: string;
  label: string;
  detail: string;
}

export interface Completing {
  /** Where in the text it would be put. */
  from: number;
  to: number;
  choices: Completion[];
}

const AT_MOST = 8;
type Known = Pick<Sight, 'commands' | 'people' | 'conversations' | 'groups'>;

/** What the word before the caret could become, or null. */
export function completing(text: string, caret: number, known: Known): Completing | null {
  const typed = text.slice(0, caret);
  const command = typed.match(/^\/[\w-]*$/)?.[0];
  const word = typed.match(/(?:^|[\s(])([@#][\p{L}\p{M}\p{N}_.-]*)$/u)?.[1];
  const asked = command ?? word;
  if (asked === undefined) return null;
  const choices = choicesFor(asked, known).slice(0, AT_MOST);
  return choices.length === 0 ? null : { from: caret - asked.length, to: caret, choices };
}

function choicesFor(asked: string, known: Known): Completion[] {
  const rest = asked.slice(1).toLowerCase();
  if (asked.startsWith('/')) return commands(known).filter(({ insert }) => insert.slice(1).startsWith(rest));
  return asked.startsWith('@') ? mentions(rest, known) : channels(rest, known);
}

function commands(known: Known): Completion[] {
  return known.commands
    .map(({ command, description, usageHint }) => ({
      insert: command,
      label: usageHint === '' ? command : `${command} ${usageHint}`,
      detail: description,
    }))
    .sort((a, b) => a.insert.localeCompare(b.insert));
}

function mentions(rest: string, known: Known): Completion[] {
  const people = known.people
    .filter(({ isDeactivated }) => !isDeactivated)
    .filter(({ handle, name, realName }) => anyBegins([handle, name, ...realName.split(' ')], rest))
    .map(({ handle, realName, title }) => ({
      insert: `@${handle}`,
      label: `@${handle}`,
      detail: [realName, title].filter((part) => part !== '').join(', '),
    }));
  const groups = known.groups
    .filter(({ handle, name }) => anyBegins([handle, name], rest))
    .map(({ handle, name }) => ({ insert: `@${handle}`, label: `@${handle}`, detail: name }));
  const everybody = [
    { insert: '@here', label: '@here', detail: 'Everybody who is here now' },
    { insert: '@channel', label: '@channel', detail: 'Everybody in this channel' },
  ].filter(({ insert }) => anyBegins([insert.slice(1)], rest));
  return [...people, ...groups, ...everybody];
}

function channels(rest: string, known: Known): Completion[] {
  return known.conversations
    .filter(({ kind, isArchived, name }) => kind !== 'im' && !isArchived && anyBegins([name], rest))
    .map(({ name, topic }) => ({ insert: `#${name}`, label: `#${name}`, detail: topic }));
}

function anyBegins(names: string[], rest: string): boolean {
  return names.some((name) => name.toLowerCase().startsWith(rest));
}

/** Whether the choice already stands there as it is: nothing is left to complete. */
export function isWrittenOut(text: string, { from, to }: Completing, choice: Completion): boolean {
  return text.slice(from, to) === choice.insert;
}

/** The text with the choice put in, and where the caret stands then. */
export function completed(text: string, { from, to }: Completing, choice: Completion) {
  const insert = `${choice.insert} `;
  const rest = text.slice(to).replace(/^ /, '');
  return { text: `${text.slice(0, from)}${insert}${rest}`, caret: from + insert.length };
}

/** The declared command a text begins with, once it is written out: its usage is shown while typing on. */
export function commandBegun(text: string, known: Pick<Sight, 'commands'>) {
  const word = text.match(/^(\/[\w-]+)\s/)?.[1];
  return known.commands.find(({ command }) => command === word);
}
