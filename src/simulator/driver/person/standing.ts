import type { Person } from '../../types.ts';
import type { EffortCounter } from '../effort.ts';
import { type Found, findControl, type Sought, type Where } from '../finding.ts';
import type { Hands } from '../hands.ts';
import type { Place, Sight } from '../seeing/sight.ts';
import { waitFor } from '../waiting.ts';
import { quoted, type Wanted } from '../wanted.ts';

/** Where a member stands: who they are, what they see, what they do it with and what it has cost. */
export type Standing = {
  person: Person;
  hands: Hands;
  sight: Sight;
  effort: EffortCounter;
  patience: number;
  /** Keeps what the person did, in words. */
  notes(words: string): void;
  /** The screen as text, for errors. */
  screen(place?: Place): string;
};

/** The control called so, waited for while it may still be on its way. */
export function reachFor(standing: Standing, label: Wanted, where: Where, sought: Sought): Promise<Found> {
  const { hands, patience, sight } = standing;
  const look = () => findControl(sight, label, where, sought);
  return waitFor(hands.workspace.changes, patience, look, () => `Nothing is called ${quoted(label)}.`);
}

/** The conversation a person types in: the one named, or the DM with the app. */
export function channelOf({ sight, hands, person }: Standing, place: Place = 'dm'): string {
  const conversation = sight.conversations(place)[0] ?? hands.openDm(person.id);
  return conversation.id;
}
