/** Something that keeps somebody from going on, until it is resolved. */
export interface Blocker {
  id: string;
  workspaceId: string;
  teamId: string;
  /** #12, unique in the workspace */
  number: number;
  /** one line; what was longer stands whole in `details` */
  title: string;
  details: string | null;
  storyKey: string | null;
  raisedBy: string;
  raisedAt: Date;
  /** who can unblock it, or has taken it */
  ownerId: string | null;
  isCritical: boolean;
  state: 'open' | 'taken' | 'snoozed' | 'resolved';
  /** until when the owner expects it to be solved; the ladder waits while the state is 'taken' */
  etaAt: Date | null;
  etaConsent: 'asked' | 'agreed' | 'refused' | null;
  snoozedUntil: Date | null;
  takenAt: Date | null;
  resolvedAt: Date | null;
  resolvedBy: string | null;
  resolution: string | null;
  /** what the card says happened last, by a person */
  lastWord: string | null;
  nextDueAt: Date | null;
  version: number;
}
