import type { MessageSeen, MessagesSeen, PersonSeen, Sight } from '../../../src/simulator/page/protocol.ts';

/** A message of somebody, so many seconds after nine on Monday 2 March 2026 in Berlin. */
export function message(second: number, more: Partial<MessageSeen> = {}): MessageSeen {
  const at = new Date(Date.UTC(2026, 2, 2, 8, 0, second));
  return {
    ts: `${at.getTime() / 1000}.000100`,
    at: at.toISOString(),
    userId: 'U1',
    from: 'person',
    isEphemeral: false,
    text: `said at ${second}`,
    blocks: [],
    isEdited: false,
    isPinned: false,
    threadTs: null,
    isBroadcast: false,
    replies: null,
    reactions: [],
    files: [],
    values: {},
    ...more,
  };
}

/** As the server answers when so many of these, before a ts, are asked for. */
export function answer(all: MessageSeen[], limit: number, before?: string): MessagesSeen {
  const asked = all.filter(({ ts }) => before === undefined || ts < before);
  const messages = asked.slice(-limit);
  return { messages, hasMore: messages.length < asked.length, lastRead: null, pictures: [] };
}

export function person(handle: string, more: Partial<PersonSeen> = {}): PersonSeen {
  return {
    id: `U${handle}`,
    handle,
    name: handle,
    realName: handle,
    title: '',
    timeZone: 'Europe/Berlin',
    isApp: false,
    isGuest: false,
    isDeactivated: false,
    status: null,
    ...more,
  };
}

export function sight(more: Partial<Sight> = {}): Sight {
  const me = person('lea');
  return {
    workspace: { id: 'T1', name: 'Northwind' },
    app: { name: 'Drumbeat', botUserId: 'Ubot', homeTab: true, messagesTab: true },
    me,
    people: [me],
    conversations: [],
    commands: [],
    shortcuts: [],
    groups: [],
    ...more,
  };
}

export function conversation(
  name: string,
  more: Partial<Sight['conversations'][number]> = {},
): Sight['conversations'][number] {
  return {
    id: `C${name}`,
    kind: 'public',
    name,
    with: null,
    isMember: true,
    isArchived: false,
    topic: '',
    members: [],
    unread: 0,
    mentions: 0,
    ...more,
  };
}
