import type {
  Deed,
  Desk,
  DeskDeed,
  Done,
  MessagesSeen,
  Notice,
  Shelf,
  Sight,
  ViewsSeen,
} from '../../protocol.ts';
import { ask, NotReachable, send } from './ask.ts';
import { listenToChanges } from './changes.ts';
import { keepEqual } from './keep.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { newestLimit, PAGE_SIZE, withNewest, withOlder, withRenewed } from './room.ts';
import { nothingYet, type PageState, roomKey } from './state.ts';

const NOT_REACHABLE = 'The local workspace is not reachable. Nothing was done.';
const STARTED_ANEW = 'The local workspace was started anew.';

/** The page as one person: what is known, what changes it, and what the person does. */
export interface PageStore {
  as: string;
  state(): PageState;
  subscribe(changed: () => void): () => void;
  /** Begins to listen; everything is asked for at the first `hello`. Gives what ends it. */
  start(): () => void;
  /** From now on, and until what it gives is called, the room is kept as it is on the server. */
  watch(channel: string, thread?: string): () => void;
  loadOlder(channel: string, thread?: string): Promise<void>;
  renew(channel: string, thread: string | undefined, from: string): Promise<void>;
  shelf(channel: string): Promise<Shelf>;
  /** Never throws: what failed is in the answer, and nobody was told yet. */
  attempt(deed: Deed): Promise<Done>;
  /** As `attempt`, and tells the person what failed; whether it was done. */
  do(deed: Deed): Promise<boolean>;
  actOnDesk(deed: DeskDeed): Promise<Done>;
  tell(words: string): void;
}

type Spot = { channel: string; thread: string | undefined };

export function createPageStore(as: string): PageStore {
  let state: PageState = nothingYet;
  const listeners = new Set<() => void>();
  const watched = new Map<string, Spot & { watchers: number; version: number }>();
  const inTurn = oneAtATime();
  let told = 0;

  function change(part: Partial<PageState>): void {
    state = { ...state, ...part };
    for (const changed of listeners) changed();
  }

  function tell(words: string): void {
    told += 1;
    change({ told: { id: told, words } });
  }

  function onNotice(notice: Notice): void {
    if (notice.kind === 'hello') onHello(notice.boot);
    if (notice.kind === 'workspace') void askSight();
    if (notice.kind === 'views') void askViews();
    if (notice.kind === 'desk') void askDesk();
    if (notice.kind === 'messages') onMessages(notice.channel);
  }

  /** Whatever happened meanwhile was not heard: all is asked for anew; what another start showed is forgotten. */
  function onHello(boot: string): void {
    const isAnother = state.boot !== null && state.boot !== boot;
    change({ boot, isReachable: true, ...(isAnother ? { rooms: new Map() } : {}) });
    if (isAnother) tell(STARTED_ANEW);
    void askSight();
    void askViews();
    void askDesk();
    for (const spot of watched.values()) void askNewest(spot);
  }

  function onMessages(channel: string): void {
    for (const [key, spot] of watched) {
      if (spot.channel !== channel) continue;
      spot.version += 1;
      void askNewest(spot);
      const room = state.rooms.get(key);
      if (room) putRoom(key, { ...room, version: spot.version });
    }
  }

  function asking(key: string, work: () => Promise<void>): Promise<void> {
    return inTurn(key, async () => {
      try {
        await work();
      } catch (error) {
        if (error instanceof NotReachable) change({ isReachable: false });
        else tell(wordsFor(error));
      }
    });
  }

  function askSight(): Promise<void> {
    return asking('sight', async () => {
      try {
        const sight = await ask<Sight>('/page/workspace', { as });
        change({ sight: keepEqual(state.sight, sight), refusal: null });
      } catch (error) {
        if (error instanceof NotReachable) throw error;
        change({ sight: null, refusal: wordsFor(error) });
      }
    });
  }

  function askViews(): Promise<void> {
    return asking('views', async () => {
      const views = await ask<ViewsSeen>('/page/views', { as });
      change({ views: keepEqual(state.views, views) });
    });
  }

  function askDesk(): Promise<void> {
    return asking('desk', async () => {
      const desk = await ask<Desk>('/page/desk', { as });
      change({ desk: keepEqual(state.desk, desk) });
    });
  }

  function putRoom(key: string, room: NonNullable<ReturnType<PageState['rooms']['get']>>): void {
    change({ rooms: new Map(state.rooms).set(key, room) });
  }

  function askMessages(spot: Spot, part: { before?: string; limit: number }): Promise<MessagesSeen> {
    const { channel, thread } = spot;
    return ask('/page/messages', { as, channel, thread, before: part.before, limit: `${part.limit}` });
  }

  function askNewest(spot: Spot): Promise<void> {
    const key = roomKey(spot.channel, spot.thread);
    return asking(`room ${key}`, async () => {
      const version = watched.get(key)?.version ?? 0;
      const boot = state.boot;
      const seen = await askMessages(spot, { limit: newestLimit(state.rooms.get(key)) });
      if (boot !== state.boot) return;
      const room = withNewest(state.rooms.get(key), seen, version);
      putRoom(key, { ...room, version: watched.get(key)?.version ?? version });
    });
  }

  return {
    as,
    state: () => state,
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    start: () => listenToChanges(as, { notice: onNotice, lost: () => change({ isReachable: false }) }),
    watch(channel, thread) {
      const key = roomKey(channel, thread);
      const spot = watched.get(key) ?? { channel, thread, watchers: 0, version: 0 };
      spot.watchers += 1;
      watched.set(key, spot);
      if (state.boot !== null) void askNewest(spot);
      return () => {
        spot.watchers -= 1;
        if (spot.watchers > 0) return;
        watched.delete(key);
        const rooms = new Map(state.rooms);
        rooms.delete(key);
        change({ rooms });
      };
    },
    loadOlder: (channel, thread) =>
      asking(`older ${roomKey(channel, thread)}`, async () => {
        const key = roomKey(channel, thread);
        const before = state.rooms.get(key)?.pages[0]?.from;
        if (before === undefined || !state.rooms.get(key)?.hasMore) return;
        const seen = await askMessages({ channel, thread }, { before, limit: PAGE_SIZE });
        const room = state.rooms.get(key);
        if (room?.pages[0]?.from === before) putRoom(key, withOlder(room, seen));
      }),
    renew: (channel, thread, from) =>
      asking(`renew ${roomKey(channel, thread)} ${from}`, async () => {
        const key = roomKey(channel, thread);
        const room = state.rooms.get(key);
        const index = room?.pages.findIndex((page) => page.from === from) ?? -1;
        const page = room?.pages[index];
        if (!room || !page || page.version === room.version) return;
        const before = room.pages[index + 1]?.from;
        const limit = Math.max(1, page.messages.length);
        const seen = await askMessages(
          { channel, thread },
          before === undefined ? { limit } : { before, limit },
        );
        const now = state.rooms.get(key);
        if (now) putRoom(key, withRenewed(now, from, seen, room.version));
      }),
    shelf: (channel) => ask<Shelf>('/page/shelf', { as, channel }),
    attempt: (deed) => attempt(() => send<Done>('/page/do', { as, ...deed })),
    async do(deed) {
      const done = await this.attempt(deed);
      if (!done.ok) tell(done.error);
      return done.ok;
    },
    actOnDesk: (deed) => attempt(() => send<Done>('/page/desk', deed)),
    tell,
  };
}

async function attempt(work: () => Promise<Done>): Promise<Done> {
  try {
    return await work();
  } catch (error) {
    return { ok: false, error: wordsFor(error) };
  }
}

function wordsFor(error: unknown): string {
  if (error instanceof NotReachable) return NOT_REACHABLE;
  return error instanceof Error ? error.message : String(error);
}
