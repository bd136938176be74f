import type { Span } from '../../simulator/driver/reading/spans.ts';
import type { Paper } from '../../simulator/driver/screen/index.ts';
import { printModal } from '../../simulator/driver/screen/index.ts';
import { printRows } from '../../simulator/driver/screen/rows.ts';
import { type SeenMessage, seenEphemeral, seenMessage } from '../../simulator/driver/seeing/messages.ts';
import { readerFor } from '../../simulator/driver/seeing/reader.ts';
import { seenView } from '../../simulator/driver/seeing/view.ts';
import type { Message, Person, Workspace } from '../../simulator/types.ts';
import { counterpart } from '../../simulator/workspace/conversations.ts';
import { formatClock } from '../../time/index.ts';
import type { EphemeralMessage, Event } from './events.ts';
import { newLines } from './lines.ts';

/** Something that was done or seen, in words. */
export interface Sighting {
  at: Date;
  heading: Span[];
  body: string[];
}

/** Two people who are sent the same are told of together. */
type Told = Sighting & { to?: { names: string[]; from: string; more: string } };

/** Turns events into what there is to tell of them; it remembers how each message read when last told. */
export function createEyes(
  workspace: Workspace,
  teamZone: string,
  paper: Paper,
): (events: Event[]) => Sighting[] {
  const lastSeen = new Map<string, SeenMessage>();

  function see(event: Event): Told[] {
    switch (event.kind) {
      case 'act':
        return [acted(event.at, personOf(event.userId), event.words)];
      case 'modal':
        return [opened(event)];
      case 'ephemeral':
        return [whispered(event.at, event.message)];
      case 'message':
        return event.isChanged ? changed(event.at, event.message) : [posted(event.at, event.message)];
    }
  }

  function acted(at: Date, person: Person, words: string[]): Told {
    return {
      at,
      heading: [{ text: `› ${person.realName} ${words.join(', ')}`, styles: ['italic'] }],
      body: [],
    };
  }

  function opened({ at, view }: Event & { kind: 'modal' }): Told {
    const person = personOf(view.userId);
    const reader = readerAt(at, person);
    return {
      at,
      heading: [{ text: `${person.realName} sees`, styles: [] }],
      body: printModal(seenView(view, reader), reader, paper).split('\n'),
    };
  }

  function whispered(at: Date, message: EphemeralMessage): Told {
    const reader = readerAt(at, personOf(message.userId));
    const seen = seenEphemeral(workspace, message, reader);
    const place = `${placeOf(message.channel)}, only ${personOf(message.userId).realName}`;
    return { at, heading: headingOf(seen.author, place), body: bodyOf(seen, at) };
  }

  function posted(at: Date, message: Message): Told {
    const seen = asSeen(at, message);
    lastSeen.set(keyOf(message), seen);
    return { ...toldOf(at, message, seen, threadOf(message)), body: bodyOf(seen, at) };
  }

  /** Only what reads differently is told again. */
  function changed(at: Date, message: Message): Told[] {
    const seen = asSeen(at, message);
    const before = lastSeen.get(keyOf(message));
    lastSeen.set(keyOf(message), seen);
    const rows = newLines(before?.rows ?? [], seen.rows);
    if (rows.length === 0) return [];
    const sentAt = formatClock(seen.at, teamZone);
    return [{ ...toldOf(at, message, seen, ` (${sentAt}, now reads)`), body: bodyOf({ ...seen, rows }, at) }];
  }

  function toldOf(at: Date, message: Message, seen: SeenMessage, more: string): Omit<Told, 'body'> {
    const conversation = workspace.conversations.get(message.channel);
    if (conversation?.kind !== 'im') {
      return { at, heading: headingOf(seen.author, `${placeOf(message.channel)}${more}`) };
    }
    const person = personOf(counterpart(conversation));
    if (person.realName === seen.author) return { at, heading: headingOf(seen.author, `by DM${more}`) };
    const elsewhere = person.timeZone === teamZone ? '' : ` (${formatClock(at, person.timeZone)} there)`;
    const to = { names: [`${person.realName}${elsewhere}`], from: seen.author, more };
    return { at, heading: [], to };
  }

  function asSeen(at: Date, message: Message): SeenMessage {
    const conversation = workspace.conversations.get(message.channel);
    if (!conversation) throw new Error(`There is no conversation ${message.channel}.`);
    const person =
      conversation.kind === 'im' ? personOf(counterpart(conversation)) : someoneIn(conversation.members);
    return seenMessage(workspace, person, conversation, message, readerAt(at, person));
  }

  function bodyOf(seen: SeenMessage, at: Date): string[] {
    const conversation = workspace.conversations.get(seen.channel);
    const person =
      conversation?.kind === 'im'
        ? personOf(counterpart(conversation))
        : someoneIn(conversation?.members ?? []);
    const filled = { values: seen.values, errors: {}, reader: readerAt(at, person) };
    return printRows(seen.rows, filled, paper, 0);
  }

  function threadOf(message: Message): string {
    if (message.threadTs === undefined) return '';
    const parent = lastSeen.get(`${message.channel}:${message.threadTs}`);
    const words = parent?.text.split('\n')[0] ?? '';
    const start = words.length > 40 ? `${words.slice(0, 39)}…` : words;
    const broadcast = message.isBroadcast ? ', and in the channel' : '';
    return `, in the thread of “${start}”${broadcast}`;
  }

  function placeOf(channelId: string): string {
    const conversation = workspace.conversations.get(channelId);
    return conversation?.kind === 'im' ? 'by DM' : `in #${conversation?.name}`;
  }

  function someoneIn(members: string[]): Person {
    const people = members.map(personOf).filter((person) => !person.isBot);
    const someone = people.find((person) => person.timeZone === teamZone) ?? people[0];
    if (!someone) throw new Error('Nobody is there to see it.');
    return someone;
  }

  function personOf(userId: string): Person {
    const person = workspace.people.get(userId);
    if (!person) throw new Error(`Nobody here is ${userId}.`);
    return person;
  }

  function readerAt(at: Date, person: Person) {
    const clock = { now: () => at, sleepUntil: async () => undefined };
    return readerFor(workspace, clock, person);
  }

  return (events) => together(events.flatMap(see));
}

function headingOf(author: string, place: string): Span[] {
  return [
    { text: author, styles: ['bold'] },
    { text: ` ${place}`, styles: [] },
  ];
}

function keyOf({ channel, ts }: Message): string {
  return `${channel}:${ts}`;
}

function together(told: Told[]): Sighting[] {
  const first = new Map<string, Told>();
  const kept = told.filter((each) => {
    if (!each.to) return true;
    const key = `${Math.floor(each.at.getTime() / 60_000)}:${each.to.more}:${each.body.join('\n')}`;
    const same = first.get(key);
    if (!same) first.set(key, each);
    else same.to?.names.push(...each.to.names);
    return !same;
  });
  return kept.map((each) =>
    each.to
      ? { ...each, heading: headingOf(each.to.from, `to ${listOf(each.to.names)} (DM)${each.to.more}`) }
      : each,
  );
}

function listOf(names: string[]): string {
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '');
}
