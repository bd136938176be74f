import type { Change, Ephemeral, Message, SimulatorClock, View, Workspace } from '../types.ts';
import { findEphemeral, findMessage } from '../workspace/messages.ts';

/** Something that came onto somebody's screen, or that somebody did, as it was at that moment. */
export type Moment = { at: Date } & (
  | { kind: 'message'; what: 'posted' | 'updated'; message: Message }
  | { kind: 'ephemeral'; ephemeral: Ephemeral }
  | { kind: 'modal'; what: 'opened' | 'updated'; view: View }
  | { kind: 'act'; userId: string; words: string }
);

export interface History {
  moments: readonly Moment[];
  notes(userId: string, words: string): void;
  stop(): void;
}

/** Keeps everything that is shown from now on, each message as it was when it was shown. */
export function keepHistory(workspace: Workspace, clock: SimulatorClock): History {
  const moments: Moment[] = [];
  const hashes = new Map<string, string>();

  /** What a person does in a form is no new form. */
  function isNew(moment: Moment): boolean {
    if (moment.kind !== 'modal') return true;
    const { id, hash } = moment.view;
    const isKnown = hashes.get(id) === hash;
    hashes.set(id, hash);
    return !isKnown;
  }

  const stop = workspace.changes.subscribe((change) => {
    const moment = momentOf(workspace, clock.now(), change);
    if (moment && isNew(moment)) moments.push(structuredClone(moment));
  });
  return {
    moments,
    stop,
    notes: (userId, words) => moments.push({ at: clock.now(), kind: 'act', userId, words }),
  };
}

function momentOf(workspace: Workspace, at: Date, change: Change): Moment | null {
  switch (change.kind) {
    case 'message': {
      const conversation = workspace.conversations.get(change.channel);
      const message = conversation && findMessage(conversation, change.ts);
      return message && change.what !== 'deleted'
        ? { at, kind: 'message', what: change.what, message }
        : null;
    }
    case 'ephemeral': {
      const conversation = workspace.conversations.get(change.channel);
      const ephemeral = conversation && findEphemeral(conversation, change.ts);
      return ephemeral && change.what !== 'deleted' ? { at, kind: 'ephemeral', ephemeral } : null;
    }
    case 'view': {
      const view = workspace.views.get(change.viewId);
      return view && change.what !== 'closed' ? { at, kind: 'modal', what: change.what, view } : null;
    }
    default:
      return null;
  }
}
