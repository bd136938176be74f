import type { Db, Trx } from '../database/index.ts';
import type { Home, Message } from '../slack/message.ts';

/** What a view needs to find its data again: ids, kept as JSON in the row. */
export type Ref = { readonly [name: string]: string | number | boolean | null };

/** A message that is rendered from a slice's data whenever it is sent, or one that is fixed now. */
export type Content = { view: string; ref: Ref } | { message: Message };

export interface MessageDelivery {
  kind: 'message';
  workspaceId: string;
  /** What makes it this message and no other (`prompt:STANDUP:2026-03-03:U123`); it arrives once. */
  key: string;
  /** A conversation's id, or a person's for the direct messages with them. */
  channel: string;
  content: Content;
  /** A reply in the thread of another delivery, for which it waits, or of any message by its ts. */
  replyTo?: { key: string } | { ts: string };
  /** A reply that is shown in the channel too. */
  broadcast?: boolean;
  notBefore?: Date;
  /** Not posted by then, it is skipped: "too late". */
  expiresAt?: Date;
}

/** A person's App Home, to be published anew; owed twice it is published once, as it is by then. */
interface HomeDelivery {
  kind: 'home';
  workspaceId: string;
  userId: string;
}

export type Delivery = MessageDelivery | HomeDelivery;

/**
 * - `waiting`: a reply whose parent is not posted yet
 * - `owed`: to be sent, or sent again, when its turn comes
 * - `sending`: a call is under way (or the process that made it has died)
 * - `uncertain`: perhaps sent; to be looked for
 * - `sent`, `skipped`, `dead`: settled; `reason` and `error` say why
 */
export type DeliveryState = 'waiting' | 'owed' | 'sending' | 'uncertain' | 'sent' | 'skipped' | 'dead';

/**
 * Why a row is dead, or why its last update was given up: the channel or person cannot be reached, Slack
 * refuses what we made, it was tried for too long, or the message it replies to was never posted.
 */
export type DeathReason = 'place-gone' | 'bug' | 'gave-up' | 'parent';

/** A row of the ledger. */
export interface DeliveryRecord {
  workspaceId: string;
  key: string;
  kind: Delivery['kind'];
  /** As it was owed: a conversation's or a person's id. */
  channel: string;
  view: string | null;
  ref: Ref | null;
  state: DeliveryState;
  /** A DeathReason where it is dead; words where it is skipped. */
  reason: string | null;
  /** Slack's code or the network's, of the last attempt that failed. */
  error: string | null;
  attempts: number;
  /** Where Slack posted it; both null until it has. */
  channelId: string | null;
  ts: string | null;
  createdAt: Date;
  notBefore: Date | null;
  expiresAt: Date | null;
  firstAttemptAt: Date | null;
  lastAttemptAt: Date | null;
  sentAt: Date | null;
}

/** What a view may do when its message has come to an end. */
export interface Aftermath {
  outbox: Pick<Outbox, 'owe' | 'refresh' | 'cancel'>;
  now: Date;
}

/** How a kind of message looks, contributed by the slice that owes it. */
export interface MessageView {
  /** As it is to look now; null: there is nothing to say (any more). */
  render(db: Db, ref: Ref, now: Date): Promise<Message | null>;
  /** Called once, with the row's end, when it could not be posted and will not be tried again. */
  died?(trx: Trx, record: DeliveryRecord, aftermath: Aftermath): Promise<void>;
  /** Called once, with the row's end, when it was skipped because it was too late. */
  skipped?(trx: Trx, record: DeliveryRecord, aftermath: Aftermath): Promise<void>;
}

/** What a person's App Home shows now. */
export type RenderHome = (
  db: Db,
  reader: { workspaceId: string; userId: string },
  now: Date,
) => Promise<Home>;

export interface Outbox {
  /**
   * Enters what is owed, in the caller's transaction; it is sent as soon as that is committed. A message
   * whose key is known changes nothing.
   *
   * @throws when a reply names a parent that was never owed
   */
  owe(trx: Trx, delivery: Delivery | Delivery[]): Promise<void>;
  /** The message's view is rendered again and Slack's copy updated; many refreshes are one update, the latest. */
  refresh(trx: Trx, workspaceId: string, key: string): Promise<void>;
  /** Skips what is not posted yet, with this reason in the ledger. What is posted stays. */
  cancel(trx: Trx, workspaceId: string, key: string, reason: string): Promise<void>;
  /** The bot is back in this channel: what died because it was out, and has not expired, is owed again. */
  revive(trx: Trx, workspaceId: string, channelId: string): Promise<void>;
  /** A dead message is owed again. */
  retry(trx: Trx, workspaceId: string, key: string): Promise<void>;
  find(db: Db, workspaceId: string, key: string): Promise<DeliveryRecord | undefined>;
  /** What was owed to a conversation or person since then, oldest first. */
  history(db: Db, workspaceId: string, channel: string, since: Date): Promise<DeliveryRecord[]>;
  /** The app is installed in this workspace (again): sends what waited for it. */
  resume(workspaceId: string): void;
  /** Sends in the background what may be sent now; what fails is logged. */
  poke(): void;
  /** Sends everything that may be sent now; resolves when all of it is settled or has to wait. */
  processDue(): Promise<void>;
  /** The next instant at which processDue has something to do; null when nothing is in sight. */
  nextDueAt(): Promise<Date | null>;
  /** Resolves when nothing is in flight. */
  idle(): Promise<void>;
  /** Starts no further call, and resolves when those under way are recorded. */
  stop(): Promise<void>;
}
