import type { Db, Inbound, Trx } from '../../database/index.ts';
import type { WorkingCalendar } from '../../time/index.ts';
import type { Core, Slice } from '../slice.ts';
import type { Team } from '../teams/index.ts';
import type { Person } from '../workspaces/index.ts';
import type { Blocker } from './rules/blocker.ts';

export type { Blocker } from './rules/blocker.ts';
export { findBlocker } from './store/index.ts';

export interface NewBlocker {
  team: Team;
  raisedBy: string;
  /** what the person wrote, in plain words (not escaped) */
  text: string;
  /** the first person mentioned: who can unblock */
  ownerId?: string | null;
  isCritical?: boolean;
}

/** Raises a blocker inside the caller's transaction: its card, its ladder, the DM to who can unblock. */
export declare function raiseBlockerIn(trx: Trx, core: Core, raised: NewBlocker): Promise<Blocker>;
/** Resolves it and tells those who waited; changes nothing if somebody was faster, and answers what stands. */
export declare function resolveBlockerIn(
  trx: Trx,
  core: Core,
  resolved: { blockerId: string; by: string; resolution: string },
): Promise<Blocker>;
/** "Still blocked", said in a standup: into its log. */
export declare function markStillBlockedIn(
  trx: Trx,
  core: Core,
  said: { blockerId: string; by: string; note?: string },
): Promise<void>;
/** Somebody else waits for it too. */
export declare function joinBlockerIn(
  trx: Trx,
  core: Core,
  joined: { blockerId: string; userId: string },
): Promise<Blocker>;
/** Oldest first. */
export declare function openBlockersOf(
  db: Db,
  whose: { team: Team } | { workspaceId: string; userId: string },
): Promise<Blocker[]>;
/** The open blocker of the team that says the same as `text`, if there is one. */
export declare function similarOpenBlocker(db: Db, team: Team, text: string): Promise<Blocker | undefined>;
/** '#12 staging DB refuses connections — Lea, 1 d 2 h, Omar on it until 14:00', as mrkdwn. */
export declare function blockerLine(
  blocker: Blocker,
  people: ReadonlyMap<string, Person>,
  now: Date,
  calendar: WorkingCalendar,
): string;
/** 'Omar is told now, Dana (team lead) today 13:05, Priya (product manager) tomorrow 09:05', as mrkdwn. */
export declare function previewFor(
  db: Db,
  team: Team,
  now: Date,
  blocked: { userId: string; ownerId?: string | null; isCritical?: boolean },
): Promise<string>;
export declare function raiseBlocker(
  core: Core,
  raised: NewBlocker & { inbound: Inbound },
): Promise<Blocker | undefined>;
export declare const blockers: Slice;
