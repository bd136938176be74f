import type { Surroundings } from '../../../src/simulator/page/client/blocks/contract.ts';
import type { ConversationSeen, PersonSeen } from '../../../src/simulator/page/protocol.ts';
import { CHANNELS, known, NOW, person } from '../fixtures/people.ts';

/** What the exhibits refer to, as Lea sees it. */
export function surroundings(): Surroundings {
  const people = new Map(known.map((id) => [id, seen(id)]));
  return {
    me: seen('ULEA'),
    now: NOW,
    people,
    conversations: new Map(Object.values(CHANNELS).map((id) => [id, channel(id)])),
    groups: new Map([['S1', { handle: 'devops', name: 'DevOps' }]]),
    files: new Map(),
    openConversation: () => undefined,
    openPerson: () => undefined,
  };
}

function seen(id: (typeof known)[number]): PersonSeen {
  const { name, timeZone } = person(id);
  return {
    ...{ id, handle: name.toLowerCase(), name, realName: name, title: '', timeZone },
    ...{ isApp: false, isGuest: false, isDeactivated: false, status: null },
  };
}

function channel(id: string): ConversationSeen {
  return {
    ...{ id, kind: 'public', name: id === CHANNELS.ops ? 'ops' : `dev-${id.slice(1).toLowerCase()}` },
    ...{ with: null, isMember: true, isArchived: false, topic: '', members: [], unread: 0, mentions: 0 },
  };
}
