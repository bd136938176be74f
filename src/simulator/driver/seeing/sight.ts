import type { Conversation, Person, SimulatorClock, Workspace } from '../../types.ts';
import { channelNamed, findDirectMessages } from '../../workspace/conversations.ts';
import { homeOf, topModal } from '../../workspace/views.ts';
import type { Reader } from '../reading/reader.ts';
import { type SeenMessage, seenNewestFirst } from './messages.ts';
import { readerFor } from './reader.ts';
import { type SeenView, seenView } from './view.ts';

/** Where to look: a channel's name, `dm` (with the app), `home` or `modal`; everywhere when left out. */
export type Place = string;

/** One person's screens, as they are at this moment. */
export interface Sight {
  reader(): Reader;
  modal(): SeenView | null;
  home(): SeenView | null;
  conversations(place?: Place): Conversation[];
  newestFirst(place?: Place): Iterable<SeenMessage>;
  /** Oldest first. */
  messages(place?: Place): SeenMessage[];
  nameOf(channelId: string): string;
}

export function sightOf(workspace: Workspace, clock: SimulatorClock, person: Person): Sight {
  const reader = () => readerFor(workspace, clock, person);

  function conversations(place?: Place): Conversation[] {
    if (place === undefined) {
      return [...workspace.conversations.values()].filter((each) => each.members.includes(person.id));
    }
    if (place === 'home' || place === 'modal') return [];
    if (isDirect(place)) return [findDirectMessages(workspace, person.id) ?? []].flat();
    const channel = channelNamed(workspace, place);
    if (channel.kind === 'public' || channel.members.includes(person.id)) return [channel];
    throw new Error(`${person.realName} is not in ${place} and cannot see it.`);
  }

  function newestFirst(place?: Place): Iterable<SeenMessage> {
    return seenNewestFirst(workspace, person, conversations(place), reader());
  }

  function isDirect(place: Place): boolean {
    return place === 'dm' || place.replace(/^@/, '').toLowerCase() === workspace.app.name.toLowerCase();
  }

  return {
    reader,
    conversations,
    modal() {
      const view = topModal(workspace, person.id);
      return view && seenView(view, reader());
    },
    home() {
      const view = homeOf(workspace, person.id);
      return view && seenView(view, reader());
    },
    newestFirst,
    messages: (place) => [...newestFirst(place)].reverse(),
    nameOf(channelId) {
      const conversation = workspace.conversations.get(channelId);
      return conversation?.kind === 'im' ? `DM with ${workspace.app.name}` : `#${conversation?.name}`;
    },
  };
}
