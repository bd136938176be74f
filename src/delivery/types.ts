import type { Db, Trx } from '../database/index.ts';
import type { Home, Message } from '../slack/message.ts';

/** What a view needs to find its data again: ids, kept as JSON in the row. */
export type Ref = { readonly [name: string]: string | number | boolean | null };

/** A message that is rendered from a slice's data whenever it is sent, or one that is fixed now. */
export type Content = { view: string; ref: Ref } | { message: Message };

/** A file whose body is made from a slice's data whenever it is uploaded or written. */
export interface FileContent {
  /** Who makes its body, among what the slices contribute as `files`. */
  file: string;
  ref: Ref;
  /** With its extension; a canvas goes by its title alone. */
  name: string;
  title: string;
}

interface Addressed {
  workspaceId: string;
  /** What makes it this message and no other (`prompt:STANDUP:2026-03-03:U123`); it arrives once. */
  key: string;
  /** A conversation's id, or a person's for the direct messages with them. */
  channel: string;
}

interface Posted extends Addressed {
  /** A reply in the thread of another delivery, for which it waits, or of any message by its ts. */
  replyTo?: { key: string } | { ts: string };
  notBefore?: Date;
  /** Not posted by then, it is skipped: "too late". */
  expiresAt?: Date;
}

export interface MessageDelivery extends Posted {
  kind: 'message';
  content: Content;
  /** A reply that is shown in the channel too. */
  broadcast?: boolean;
  /** One of many that go out at once: everything else of the workspace goes before it. */
  isBulk?: boolean;
  /**
   * A picture or canvas owed before, whose id the view is given. If it cannot be had at the first attempt the
   * message goes out without, and is updated when there is one.
   */
  shows?: { key: string };
}

/** A file posted into a conversation, once. */
export interface FileDelivery extends Posted {
  kind: 'file';
  content: FileContent & {
    /** What is said above it. */
    comment?: string;
  };
}

/** A picture that nobody sees until a message shows it; refreshed, it is made and uploaded anew. */
interface PictureDelivery extends Addressed {
  kind: 'picture';
  content: FileContent;
  expiresAt?: Date;
}

/** A document beside a channel, its body Markdown, which every member may read; refreshed, it is written anew. */
interface CanvasDelivery extends Addressed {
  kind: 'canvas';
  content: FileContent;
}

/** Another delivery's message, pinned to its channel as soon as it is posted. */
interface PinDelivery {
  kind: 'pin';
  workspaceId: string;
  channel: string;
  of: { key: string };
}

/** A person's App Home, to be published anew; owed twice it is published once, as it is by then. */
export interface HomeDelivery {
  kind: 'home';
  workspaceId: string;
  userId: string;
  /** After that, refreshing it changes nothing until it is owed again: nobody looks at it any more. */
  keptUntil?: Date;
}

export type Delivery =
  | MessageDelivery
  | HomeDelivery
  | PinDelivery
  | PictureDelivery
  | FileDelivery
  | CanvasDelivery;

/**
 * - `waiting`: a reply or a pin whose parent is not posted yet
 * - `owed`: to be sent, or sent again, when its turn comes
 * - `sending`: a call is under way (or the process that made it has died)
 * - `uncertain`: perhaps sent; to be looked for
 * - `sent`, `skipped`, `dead`: settled; `reason` and `error` say why
 */
export type DeliveryState = 'waiting' | 'owed' | 'sending' | 'uncertain' | 'sent' | 'skipped' | 'dead';

/** How many deliveries are in each state. */
export type DeliveryCounts = Record<DeliveryState, number>;

/**
 * Why a row is dead, or why its last update was given up: the channel or person cannot be reached, Slack
 * refuses what we made, it was tried for too long, the message it replies to or pins is not there, or this
 * workspace does not allow it (a scope that was not granted, a feature switched off).
 */
export type DeathReason = 'place-gone' | 'bug' | 'gave-up' | 'parent' | 'forbidden';

/** A row of the ledger. */
export interface DeliveryRecord {
  workspaceId: string;
  key: string;
  kind: Delivery['kind'];
  /** As it was owed: a conversation's or a person's id. */
  channel: string;
  /** The view that renders it, or what makes the file. */
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
  /** Slack's id of the file, picture or canvas. */
  fileId: string | null;
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

/** What a slice is told when what it owed came to an end. */
export interface Endings {
  /** Called once, with the row's end, when it could not be posted and will not be tried again. */
  died?(trx: Trx, record: DeliveryRecord, aftermath: Aftermath): Promise<void>;
  /** Called when what Slack shows could not be brought up to date and will not be tried again; `reason` says why. */
  stuck?(trx: Trx, record: DeliveryRecord, aftermath: Aftermath): Promise<void>;
  /** Called once, with the row's end, when it was skipped because it was too late. */
  skipped?(trx: Trx, record: DeliveryRecord, aftermath: Aftermath): Promise<void>;
}

/** The picture or canvas that a message is to show: `fileId` for `slack_file`; of a canvas also where it is read. */
export interface Shown {
  fileId: string;
  url: string | null;
}

/** How a kind of message looks, contributed by the slice that owes it. */
export interface MessageView extends Endings {
  /** As it is to look now, with what it shows where there is that yet; null: there is nothing to say (any more). */
  render(db: Db, ref: Ref, now: Date, shown: Shown | null): Promise<Message | null>;
}

/** What is in a kind of file, contributed by the slice that owes it. */
export interface FileView extends Endings {
  /** Its body as it is now; null: there is nothing to show (any more). A canvas is Markdown. */
  make(db: Db, ref: Ref, now: Date): Promise<string | Uint8Array | null>;
}

/** What a person's App Home shows now. */
export type RenderHome = (
  db: Db,
  reader: { workspaceId: string; userId: string },
  now: Date,
) => Promise<Home>;

export interface RefreshOptions {
  /** As of a message. */
  isBulk?: boolean;
  /** So long it waits for others like it, where many come at once; one without brings it forward. */
  gatherMs?: number;
}

export interface Outbox {
  /**
   * Enters what is owed, in the caller's transaction; it is sent as soon as that is committed. A message
   * whose key is known changes nothing.
   *
   * @throws when a reply, a pin or a message with a picture names what was never owed
   */
  owe(trx: Trx, delivery: Delivery | Delivery[]): Promise<void>;
  /**
   * The view is rendered, the picture or canvas made again and Slack's copy updated; many refreshes are one, the
   * latest.
   */
  refresh(
    trx: Trx,
    workspaceId: string,
    keys: string | readonly string[],
    options?: RefreshOptions,
  ): Promise<void>;
  /** Skips what is not posted yet, with this reason in the ledger. What is posted stays. */
  cancel(trx: Trx, workspaceId: string, key: string, reason: string): Promise<void>;
  /** The bot is back in this channel: what died because it was out, and has not expired, is owed again. */
  revive(trx: Trx, workspaceId: string, channelId: string): Promise<void>;
  /** A dead message is owed again. */
  retry(trx: Trx, workspaceId: string, key: string): Promise<void>;
  find(db: Db, workspaceId: string, key: string): Promise<DeliveryRecord | undefined>;
  /** What was owed to a conversation or person, or to several, since then, oldest first. */
  history(
    db: Db,
    workspaceId: string,
    channels: string | readonly string[],
    since: Date,
  ): Promise<DeliveryRecord[]>;
  /** So many of those that were owed or attempted last, the newest first; what still waits comes before. */
  newest(db: Db, workspaceId: string, count: number): Promise<DeliveryRecord[]>;
  /** How many there are in each state. */
  count(db: Db, workspaceId: string): Promise<DeliveryCounts>;
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
