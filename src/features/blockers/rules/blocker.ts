/** Something that keeps somebody from going on, until it is resolved. */
export interface Blocker {
  id: string;
  workspaceId: string;
  teamId: string;
  /** #12, unique in the workspace */
  number: number;
  /** One line; what was longer stands whole in `details`. */
  title: string;
  details: string | null;
  storyKey: string | null;
  raisedBy: string;
  raisedAt: Date;
  /** Who can unblock it, or is on it. */
  ownerId: string | null;
  isCritical: boolean;
  state: 'open' | 'taken' | 'snoozed' | 'resolved';
  /** When the owner expects it to be solved. The ladder waits for it while the state is 'taken'. */
  etaAt: Date | null;
  /** Whether the raiser was asked about a far ETA, and what they said. */
  etaConsent: 'asked' | 'agreed' | 'refused' | null;
  snoozedUntil: Date | null;
  /** When somebody was on it for the first time, and how much working time had passed. */
  takenAt: Date | null;
  takenWorkingMs: number | null;
  resolvedAt: Date | null;
  resolvedBy: string | null;
  resolution: string | null;
  resolvedWorkingMs: number | null;
  nextDueAt: Date | null;
  version: number;
}

export type BlockerEvent =
  | 'raised'
  | 'taken'
  | 'eta-asked'
  | 'eta-agreed'
  | 'eta-refused'
  | 'eta-passed'
  | 'snoozed'
  | 'woken'
  | 'handed-over'
  | 'escalated'
  | 'unreached'
  | 'critical'
  | 'not-critical'
  | 'joined'
  | 'still-blocked'
  | 'resolved'
  | 'reopened';

export interface LoggedEvent {
  number: number;
  kind: BlockerEvent;
  /** null where the clock did it */
  byUserId: string | null;
  /** in the person's own words; not escaped */
  note: string | null;
  at: Date;
}

/** What makes the ladder wait, and until when; null while it runs. */
export function waitsUntil(blocker: Blocker): Date | null {
  if (blocker.state === 'taken') return blocker.etaAt;
  return blocker.state === 'snoozed' ? blocker.snoozedUntil : null;
}
