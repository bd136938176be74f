/** Whatever can travel as JSON, as Slack's payloads do. */
export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;
export type JsonObject = { [key: string]: JsonValue };
export type Block = JsonObject;

/** The clock the workspace lives by. `hold` keeps a moved clock from advancing until released. */
export interface SimulatorClock {
  now(): Date;
  sleepUntil(at: Date, signal?: AbortSignal): Promise<void>;
  hold?(): () => void;
}

export type Status = { text: string; emoji: string; expiresAt: Date | null };
/** A window of Do Not Disturb; `null` means the person has none. */
export type DoNotDisturb = { from: Date; until: Date } | null;

export type Person = {
  id: string;
  /** The handle one types after @. */
  name: string;
  realName: string;
  title: string;
  timeZone: string;
  isAdmin: boolean;
  isGuest: boolean;
  isBot: boolean;
  isDeactivated: boolean;
  status: Status;
  dnd: DoNotDisturb;
  updatedAt: Date;
};

type UserGroup = { id: string; handle: string; name: string; members: string[]; createdAt: Date };

export type Metadata = { event_type: string; event_payload: JsonObject };
type Reaction = { name: string; users: string[] };

export type Message = {
  channel: string;
  ts: string;
  userId: string;
  /** Posted by the app whose bot `userId` is, not typed by a person. */
  isFromApp: boolean;
  subtype?: string;
  text: string;
  blocks: Block[];
  attachments: JsonObject[];
  metadata?: Metadata;
  /** The parent's ts: present on replies only. */
  threadTs?: string;
  isBroadcast: boolean;
  edited?: { userId: string; ts: string };
  reactions: Reaction[];
  fileIds: string[];
  /** A name and icon given with chat:write.customize. */
  username?: string;
  iconEmoji?: string;
};

/** A message one person sees alone. `slack` says that Slack itself speaks (a command that failed). */
export type Ephemeral = {
  from: 'app' | 'slack';
  channel: string;
  ts: string;
  userId: string;
  text: string;
  blocks: Block[];
  threadTs?: string;
};

type Pin = { ts: string; userId: string; at: Date };

export type Conversation = {
  id: string;
  kind: 'public' | 'private' | 'im';
  /** Empty for an im. */
  name: string;
  creator: string;
  createdAt: Date;
  updatedAt: Date;
  /** In the order in which they came; for an im the person and the bot. */
  members: string[];
  isArchived: boolean;
  isGeneral: boolean;
  topic: string;
  purpose: string;
  previousNames: string[];
  /** Every message, replies too, in order of ts. */
  messages: Message[];
  ephemerals: Ephemeral[];
  pins: Pin[];
  /** The highest ts given out, in microseconds. */
  lastMicros: number;
};

/** What one interactive element holds, as in Slack's `state.values[block_id][action_id]`. */
export type ElementState = JsonObject;
export type StateValues = { [blockId: string]: { [actionId: string]: ElementState } };

export type View = {
  id: string;
  kind: 'modal' | 'home';
  /** Who looks at it. */
  userId: string;
  hash: string;
  title: JsonObject | null;
  submit: JsonObject | null;
  close: JsonObject | null;
  blocks: Block[];
  privateMetadata: string;
  callbackId: string;
  externalId: string;
  clearOnClose: boolean;
  notifyOnClose: boolean;
  submitDisabled: boolean;
  rootViewId: string;
  previousViewId: string | null;
  values: StateValues;
  /** Errors the app put under inputs, by block_id. */
  errors: { [blockId: string]: string };
  /** What Slack's client shows on top when something went wrong. */
  failure: string | null;
};

export type StoredFile = {
  id: string;
  userId: string;
  name: string;
  title: string;
  altText: string;
  bytes: Buffer | null;
  size: number;
  createdAt: Date;
  /** Images can be used in blocks from here on. */
  readyAt: Date;
  isCompleted: boolean;
  isDeleted: boolean;
  shares: { channel: string; ts: string }[];
};

/** A document that stands alone until somebody is given access to it. */
export type Canvas = {
  id: string;
  title: string;
  markdown: string;
  /** Who may read it, besides the app. */
  channels: string[];
  users: string[];
  createdAt: Date;
  editedAt: Date;
};

/** A command the app has declared in its manifest. */
type DeclaredCommand = {
  command: string;
  shouldEscape: boolean;
  /** What Slack's composer shows beside it. */
  description?: string;
  usageHint?: string;
};

/** A shortcut the app has declared in its manifest. */
type DeclaredShortcut = { name: string; callbackId: string; kind: 'message' | 'global' };

export type InstalledApp = {
  appId: string;
  botId: string;
  botUserId: string;
  name: string;
  botToken: string;
  appToken: string;
  signingSecret: string;
  verificationToken: string;
  scopes: Set<string>;
  /** Names of the bot events the app has subscribed to; null means all. */
  subscriptions: Set<string> | null;
  /** null: every slash command is taken to be the app's. */
  commands: DeclaredCommand[] | null;
  shortcuts: DeclaredShortcut[];
  /** Why its bot token no longer works, else null. */
  revoked: 'token_revoked' | 'account_inactive' | null;
  homeTabEnabled: boolean;
  messagesTabEnabled: boolean;
};

export type Change =
  | { kind: 'message'; what: 'posted' | 'updated' | 'deleted'; channel: string; ts: string }
  | { kind: 'ephemeral'; what: 'posted' | 'updated' | 'deleted'; channel: string; ts: string; userId: string }
  | { kind: 'view'; what: 'opened' | 'updated' | 'closed'; viewId: string; userId: string }
  | { kind: 'home'; userId: string }
  | { kind: 'person'; userId: string }
  | { kind: 'conversation'; channel: string }
  | { kind: 'file'; fileId: string }
  | { kind: 'socket'; open: number }
  | { kind: 'call'; method: string };

export type Workspace = {
  id: string;
  name: string;
  domain: string;
  app: InstalledApp;
  people: Map<string, Person>;
  groups: Map<string, UserGroup>;
  conversations: Map<string, Conversation>;
  /** The app's direct messages: conversation ids by user id. */
  directMessages: Map<string, string>;
  files: Map<string, StoredFile>;
  canvases: Map<string, Canvas>;
  /** Every view that is open or was: modals and Homes, by id. */
  views: Map<string, View>;
  /** The modals a person has open, undermost first: view ids by user id. */
  modals: Map<string, string[]>;
  /** The Home a person sees: view id by user id. */
  homes: Map<string, string>;
  /** What a person has chosen in a message's own elements, by `user:channel:ts`. */
  messageState: Map<string, StateValues>;
  /** How long an uploaded picture takes before a block may show it. */
  fileProcessingMs: number;
  /** Where uploaded files are downloaded from. */
  filesUrl: string;
  changes: Changes;
  ids: IdSource;
};

/** The one stream of everything that changes on anybody's screen. */
export interface Changes {
  emit(change: Change): void;
  /** Returns how to stop listening. */
  subscribe(listener: (change: Change) => void): () => void;
}

export interface IdSource {
  next(prefix: string): string;
}
