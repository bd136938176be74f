import type { Reader } from '../../simulator/driver/reading/reader.ts';
import { type SeenMessage, seenEphemeral, seenMessage } from '../../simulator/driver/seeing/messages.ts';
import { readerFor } from '../../simulator/driver/seeing/reader.ts';
import { type SeenView, seenView } from '../../simulator/driver/seeing/view.ts';
import type { Conversation, Ephemeral, Message, Person, View, Workspace } from '../../simulator/types.ts';
import { counterpart } from '../../simulator/workspace/conversations.ts';

/** From where a play is watched: over one person's shoulder, or from the team's zone over everybody's. */
export interface Viewpoint {
  timeZone: string;
  person: Person | null;
}

/** Something on a screen, with the eyes that saw it. */
export interface Seen<T> {
  what: T;
  reader: Reader;
}

/** Looks at what was shown through the eyes of somebody it was shown to. */
export interface Witness {
  person(userId: string): Person;
  conversation(channelId: string): Conversation;
  message(message: Message, at: Date): Seen<SeenMessage>;
  ephemeral(message: Ephemeral, at: Date): Seen<SeenMessage>;
  view(view: View, at: Date): Seen<SeenView>;
}

/** Without a person of its own, the viewpoint borrows the eyes of somebody in its zone. */
export function createWitness(workspace: Workspace, { timeZone, person: watcher }: Viewpoint): Witness {
  function person(userId: string): Person {
    const found = workspace.people.get(userId);
    if (!found) throw new Error(`Nobody here is ${userId}.`);
    return found;
  }

  function conversation(channelId: string): Conversation {
    const found = workspace.conversations.get(channelId);
    if (!found) throw new Error(`There is no conversation ${channelId}.`);
    return found;
  }

  function whoSees(place: Conversation): Person {
    if (place.kind === 'im') return person(counterpart(place));
    const people = place.members.map(person).filter((each) => !each.isBot);
    const someone = watcher ?? people.find((each) => each.timeZone === timeZone) ?? people[0];
    if (!someone) throw new Error(`Nobody is in ${place.name}.`);
    return someone;
  }

  function readerOf(reader: Person, at: Date): Reader {
    return readerFor(workspace, { now: () => at, sleepUntil: async () => undefined }, reader);
  }

  return {
    person,
    conversation,
    message(message, at) {
      const place = conversation(message.channel);
      const who = whoSees(place);
      const reader = readerOf(who, at);
      return { what: seenMessage(workspace, who, place, message, reader), reader };
    },
    ephemeral(message, at) {
      const reader = readerOf(person(message.userId), at);
      return { what: seenEphemeral(workspace, message, reader), reader };
    },
    view(view, at) {
      const reader = readerOf(person(view.userId), at);
      return { what: seenView(view, reader), reader };
    },
  };
}
