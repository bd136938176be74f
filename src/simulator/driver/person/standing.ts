import type { Simulator } from '../../index.ts';
import type { Person } from '../../types.ts';
import { directMessages } from '../../workspace/conversations.ts';
import type { EffortCounter } from '../effort.ts';
import { type Found, findControl, type Sought, type Where } from '../finding.ts';
import type { Place, Sight } from '../seeing/sight.ts';
import { waitFor } from '../waiting.ts';
import { quoted, type Wanted } from '../wanted.ts';

/** What of the simulator the driver works with. */
export type Slack = Pick<Simulator, 'workspace' | 'clock' | 'act' | 'settled'>;

/** Where a member stands: who they are, what they see, what they do it with and what it has cost. */
export type Standing = {
  person: Person;
  slack: Slack;
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
  const { slack, patience, sight } = standing;
  const look = () => findControl(sight, label, where, sought);
  return waitFor(slack.workspace.changes, patience, look, () => `Nothing is called ${quoted(label)}.`);
}

/** The conversation a person types in: the one named, or the DM with the app. */
export function channelOf({ sight, slack, person }: Standing, place: Place = 'dm'): string {
  const { workspace, clock } = slack;
  return (sight.conversations(place)[0] ?? directMessages(workspace, person.id, clock.now())).id;
}
