import { type ReactNode, useDeferredValue, useMemo } from 'react';
import type { FileSeen } from '../../protocol.ts';
import { SurroundingsProvider } from '../blocks/index.ts';
import { type PageState, usePage } from '../net/index.ts';
import { useShell, useWays } from './shell-context.ts';
import { useKept } from './use-kept.ts';
import { useNow } from './use-now.ts';

const MINUTE_MS = 60 * 1000;

/** What blocks refer to. All that is drawn changes with it: seldom, and a little at a time. */
export function DrawnWith({ children }: { children: ReactNode }) {
  const { sight } = useShell();
  const { go, openPerson } = useWays();
  const rooms = usePage((state) => state.rooms);
  const inViews = usePage((state) => state.views.pictures);
  const minute = useDeferredValue(Math.ceil(useNow().getTime() / MINUTE_MS) * MINUTE_MS);
  const known = useKept({
    me: sight.me,
    people: sight.people,
    conversations: sight.conversations.map((conversation) => ({ ...conversation, unread: 0, mentions: 0 })),
    groups: sight.groups,
    files: picturesIn(rooms, inViews),
  });
  const surroundings = useMemo(
    () => ({
      me: known.me,
      now: new Date(minute),
      people: byId(known.people),
      conversations: byId(known.conversations),
      groups: byId(known.groups),
      files: byId(known.files),
      openConversation: (id: string) => go({ kind: 'conversation', id, thread: null }),
      openPerson,
    }),
    [known, minute, go, openPerson],
  );
  return <SurroundingsProvider value={surroundings}>{children}</SurroundingsProvider>;
}

function byId<Thing extends { id: string }>(things: Thing[]): ReadonlyMap<string, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

function picturesIn(rooms: PageState['rooms'], views: FileSeen[]): FileSeen[] {
  const inRooms = [...rooms.values()].flatMap((room) => [...room.pictures.values()]);
  return [...views, ...inRooms];
}
