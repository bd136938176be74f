/** What the page in the browser and the local workspace say to each other. Types only: both sides import them. */

/** The workspace as one person sees it, without the messages. `GET /page/workspace?as=U…` */
export interface Sight {
  workspace: { id: string; name: string };
  app: { name: string; botUserId: string; homeTab: boolean; messagesTab: boolean };
  me: PersonSeen;
  people: PersonSeen[];
  /** Channels the person is in or could join, then direct messages; as Slack's sidebar orders them. */
  conversations: ConversationSeen[];
  commands: { command: string; description: string; usageHint: string }[];
  shortcuts: { name: string; callbackId: string; kind: 'message' | 'global' }[];
  groups: { id: string; handle: string; name: string }[];
}

export interface PersonSeen {
  id: string;
  /** as mentioned: `lea` */
  handle: string;
  /** as shown: `Lea` */
  name: string;
  realName: string;
  title: string;
  timeZone: string;
  isApp: boolean;
  isGuest: boolean;
  isDeactivated: boolean;
  status: { emoji: string; text: string } | null;
}

export interface ConversationSeen {
  id: string;
  kind: 'public' | 'private' | 'im';
  /** Without `#`; for a direct message the other's name. */
  name: string;
  /** im: the other person. */
  with: string | null;
  isMember: boolean;
  isArchived: boolean;
  topic: string;
  members: string[];
  unread: number;
  /** Of the unread, those that mention the person. */
  mentions: number;
}

/** `GET /page/messages?as=&channel=&thread=&before=ts&limit=`: oldest first; without `thread`, no replies but broadcast ones. */
export interface MessagesSeen {
  messages: MessageSeen[];
  hasMore: boolean;
  /** Read up to here before this was asked for. */
  lastRead: string | null;
  /** The files that `slack_file` images in these messages name. */
  pictures: FileSeen[];
}

/** `GET /page/shelf?as=&channel=`: what a conversation keeps at hand. */
export interface Shelf {
  /** The pinned latest first. */
  pins: MessageSeen[];
  canvases: { id: string; title: string; markdown: string }[];
  /** The newest first. */
  files: FileSeen[];
}

export interface MessageSeen {
  ts: string;
  /** Instant, ISO. */
  at: string;
  userId: string;
  /** 'ephemeral': only this person sees it. `slack`: Slackbot's own words. */
  from: 'person' | 'app' | 'slack';
  isEphemeral: boolean;
  text: string;
  blocks: SlackBlock[];
  isEdited: boolean;
  isPinned: boolean;
  threadTs: string | null;
  isBroadcast: boolean;
  replies: { count: number; lastAt: string; userIds: string[] } | null;
  reactions: { name: string; userIds: string[] }[];
  files: FileSeen[];
  /** What this person has chosen in the message's own elements. */
  values: Values;
  /** `channel_join`, `channel_leave`, `file_share`; absent on what was simply said. */
  subtype?: string;
}

export interface FileSeen {
  id: string;
  name: string;
  title: string;
  altText: string;
  mimetype: string;
  size: number;
  /** On this server; null while Slack is still processing it. */
  url: string | null;
}

export type SlackBlock = { type: string; block_id?: string; [more: string]: unknown };
export type Values = { [blockId: string]: { [actionId: string]: { [more: string]: unknown } } };

/** `GET /page/views?as=`: the stack of open modals, undermost first, and the Home. */
export interface ViewsSeen {
  modals: ViewSeen[];
  home: ViewSeen | null;
  /** The files that their `slack_file` images name. */
  pictures: FileSeen[];
}

export interface ViewSeen {
  id: string;
  hash: string;
  title: string;
  submit: string | null;
  close: string;
  blocks: SlackBlock[];
  values: Values;
  /** Under inputs, by block_id. */
  errors: { [blockId: string]: string };
  /** What Slack's client shows on top when something went wrong. */
  failure: string | null;
}

/** `POST /page/do`, with `as`. */
export type Deed =
  | { what: 'say'; channel: string; text: string; thread?: string }
  | { what: 'command'; channel: string; text: string }
  | { what: 'press'; in: Where; actionId: string; blockId?: string; value?: string }
  | { what: 'choose'; in: Where; actionId: string; blockId?: string; value: unknown }
  | { what: 'suggest'; in: Where; actionId: string; blockId?: string; typed: string }
  /** `viewId`: the one in front of the person; refused where it is no longer on top. */
  | { what: 'submit' | 'close'; viewId?: string }
  | { what: 'message-shortcut'; callbackId: string; channel: string; ts: string }
  | { what: 'global-shortcut'; callbackId: string }
  | { what: 'open-home'; tab?: 'home' | 'messages' }
  | { what: 'read'; channel: string }
  | { what: 'edit'; channel: string; ts: string; text: string }
  | { what: 'delete'; channel: string; ts: string }
  | { what: 'react'; channel: string; ts: string; name: string }
  | { what: 'upload'; channel: string; name: string; base64: string; text?: string; thread?: string }
  | { what: 'join' | 'leave' | 'invite-app'; channel: string }
  | { what: 'create-channel'; name: string; isPrivate: boolean }
  | { what: 'status'; emoji: string; text: string }
  | { what: 'time-zone'; timeZone: string };

export type Where = { channel: string; ts: string } | { viewId: string };

/**
 * `ok: false`: what the person is told by Slack's client ("We had some trouble connecting. Try again?"). What the
 * workspace shows by itself (errors under inputs, Slackbot's answer to a command) is `ok: true`.
 */
export type Done = { ok: true; options?: unknown; channel?: string } | { ok: false; error: string };

/** `GET /page/desk`: the workbench's own controls. */
export interface Desk {
  /** Instant, ISO. */
  now: string;
  /** The team's, by whose clock "tomorrow 09:00" is meant. */
  timeZone: string;
  isPlaying: boolean;
  speed: number;
  /** What is being done ("Moving to 11:00"), so that nothing else is begun meanwhile; null at rest and while playing. */
  busy: string | null;
  /** What went wrong last, in words for the visitor, until the next deed. */
  error: string | null;
  /** What the clock will make due, soonest first. */
  upcoming: { at: string; words: string; team: string | null }[];
  /** The newest first; no more than are worth looking at. */
  outbox: DeliverySeen[];
  /** Of everything that was ever owed. */
  counts: { waiting: number; sent: number; skipped: number; givenUp: number };
  faults: FaultName[];
  tour: { id: string; title: string; words: string; isDone: boolean }[];
  /** The id of the chapter that plays. */
  playing: string | null;
}

/** One message owed to Slack. */
export interface DeliverySeen {
  key: string;
  /** As one would say it: `#dev-standup`, `Lea`. */
  to: string;
  /** What it is, in words where they are known: "Standup prompt". */
  what: string;
  /** As the outbox names it: owed, waiting, sending, uncertain, sent, skipped, dead. */
  state: string;
  why: string | null;
  attempts: number;
  /** Entered at. Instant, ISO. */
  at: string;
}

/** slow: every call takes four seconds, what opens a window two; limited: 429; down: no network; forgetful: answers are lost after the effect. */
export type FaultName = 'slow' | 'limited' | 'down' | 'forgetful';

/** `POST /page/desk` */
export type DeskDeed =
  | { what: 'jump'; to: 'next' | '15min' | '4h' | 'tomorrow' | 'monday' }
  | { what: 'play'; speed: number }
  | { what: 'pause' }
  | { what: 'fault'; name: FaultName; on: boolean }
  | { what: 'chapter'; id: string }
  | { what: 'skip' }
  | { what: 'reset' };

/** Comes through a WebSocket at `/page/changes?as=`; each says what to ask for anew. After a gap everything is. */
export type Notice =
  | { kind: 'hello'; boot: string }
  | { kind: 'messages'; channel: string }
  | { kind: 'workspace' }
  | { kind: 'views' }
  | { kind: 'desk' };
