import type { Sight } from '../../protocol.ts';

/** What the middle of the page shows. */
export type Place = { kind: 'home' } | { kind: 'conversation'; id: string; thread: string | null };

/** What stands in the address: who looks, and at what. */
export interface Address {
  as: string;
  place: Place | null;
}

export function readAddress(search: string): Address {
  const query = new URLSearchParams(search);
  const id = query.get('in');
  const place: Place | null =
    id === null
      ? null
      : id === 'home'
        ? { kind: 'home' }
        : { kind: 'conversation', id, thread: query.get('thread') };
  return { as: query.get('as') ?? '', place };
}

export function writeAddress({ as, place }: Address): string {
  const query = new URLSearchParams();
  if (as !== '') query.set('as', as);
  if (place?.kind === 'home') query.set('in', 'home');
  if (place?.kind === 'conversation') {
    query.set('in', place.id);
    if (place.thread !== null) query.set('thread', place.thread);
  }
  return `?${query}`;
}

/** The place asked for, or where this person begins when it is not theirs to see. */
export function placeSeen(sight: Sight, asked: Place | null): Place {
  if (asked?.kind === 'home' && sight.app.homeTab) return asked;
  if (asked?.kind === 'conversation' && sight.conversations.some(({ id }) => id === asked.id)) return asked;
  return firstPlace(sight);
}

/** What calls for the person, else the app's messages, else the first channel they are in. */
function firstPlace(sight: Sight): Place {
  const { conversations } = sight;
  const first =
    conversations.find(({ mentions }) => mentions > 0) ??
    conversations.find(({ kind }) => kind === 'im') ??
    conversations.find(({ isMember }) => isMember) ??
    conversations[0];
  return first ? { kind: 'conversation', id: first.id, thread: null } : { kind: 'home' };
}

/** Where the same person's eyes would be as somebody else: their own messages with the app stand for these. */
export function placeAsAnother(sight: Sight, place: Place): Place | null {
  if (place.kind === 'home') return place;
  const conversation = sight.conversations.find(({ id }) => id === place.id);
  return conversation?.kind === 'im' ? null : place;
}
