import type { FileSeen, MessageSeen, MessagesSeen } from '../../protocol.ts';
import { keepEqual } from './keep.ts';

/** A conversation or thread as far as it was asked for, in pages: a change renews those looked at, not all. */
export interface Room {
  /** Oldest first; the last one reaches to now. */
  pages: Page[];
  hasMore: boolean;
  /** Read up to here when it was first asked for. */
  lastRead: string | null;
  /** Those that its messages' blocks name, by id. */
  pictures: ReadonlyMap<string, FileSeen>;
  /** Counts what was heard of changes. */
  version: number;
}

interface Page {
  /** The ts it begins with; it ends where the next one begins. */
  from: string;
  messages: MessageSeen[];
  /** The room's version it shows. */
  version: number;
}

export const PAGE_SIZE = 50;
const GROWS_TO = 80;

/** How many to ask for so that the answer covers the last page, and what came since. */
export function newestLimit(room: Room | undefined): number {
  const count = room?.pages.at(-1)?.messages.length ?? 0;
  return count >= GROWS_TO ? PAGE_SIZE : Math.max(PAGE_SIZE, count + 25);
}

/** The room after its newest messages were seen; pages before them stay, to be renewed when looked at. */
export function withNewest(room: Room | undefined, seen: MessagesSeen, version: number): Room {
  const messages = asBefore(room, seen.messages);
  const pictures = withPictures(room, seen);
  const newest: Page = { from: messages[0]?.ts ?? '', messages, version };
  if (!room || !seen.hasMore || isGap(room, newest.from)) {
    const lastRead = room ? room.lastRead : seen.lastRead;
    return { pages: [newest], hasMore: seen.hasMore, lastRead, pictures, version };
  }
  const reached = room.pages.findIndex(({ from }) => from >= newest.from);
  const pages = reached === -1 ? cutBefore(room.pages, newest.from) : room.pages.slice(0, reached);
  const from = room.pages[reached]?.from;
  if (from !== undefined) {
    newest.messages = messages.filter(({ ts }) => ts >= from);
    newest.from = from;
  }
  return { ...room, pages: [...pages, newest], pictures, version };
}

/** The pages without what now stands on a page of its own below them. */
function cutBefore(pages: Page[], from: string): Page[] {
  return pages.map((page, index) =>
    index === pages.length - 1 ? { ...page, messages: page.messages.filter(({ ts }) => ts < from) } : page,
  );
}

function asBefore(room: Room | undefined, messages: MessageSeen[]): MessageSeen[] {
  const known = new Map(messagesOf(room).map((message) => [message.ts, message]));
  return messages.map((message) => keepEqual(known.get(message.ts), message));
}

function withPictures(room: Room | undefined, seen: MessagesSeen): ReadonlyMap<string, FileSeen> {
  const before = room?.pictures ?? new Map<string, FileSeen>();
  const news = seen.pictures.filter((file) => keepEqual(before.get(file.id), file) !== before.get(file.id));
  if (room && news.length === 0) return before;
  return new Map([...before, ...news.map((file): [string, FileSeen] => [file.id, file])]);
}

function isGap(room: Room, from: string): boolean {
  const last = room.pages.at(-1)?.messages.at(-1)?.ts;
  return last === undefined || last < from;
}

/** The room with the page before its first one. */
export function withOlder(room: Room, seen: MessagesSeen): Room {
  const first = room.pages[0]?.from ?? '';
  const messages = seen.messages.filter(({ ts }) => ts < first);
  const older = { from: messages[0]?.ts ?? '', messages, version: room.version };
  const pages = messages.length > 0 ? [older, ...room.pages] : room.pages;
  return { ...room, pages, hasMore: seen.hasMore, pictures: withPictures(room, seen) };
}

/** The room with one page renewed; `seen` are the messages before the next page. */
export function withRenewed(room: Room, from: string, seen: MessagesSeen, version: number): Room {
  const messages = asBefore(room, seen.messages).filter(({ ts }) => ts >= from);
  const pages = room.pages
    .map((page) => (page.from === from ? { from, messages, version } : page))
    .filter((page, index) => page.messages.length > 0 || index === room.pages.length - 1);
  return { ...room, pages, pictures: withPictures(room, seen) };
}

/** Everything in it, oldest first. */
export function messagesOf(room: Room | undefined): MessageSeen[] {
  return room?.pages.flatMap((page) => page.messages) ?? [];
}
