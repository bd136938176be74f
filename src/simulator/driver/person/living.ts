import { channelNamed } from '../../workspace/conversations.ts';
import type { Standing } from './standing.ts';
import type { Member } from './types.ts';

type Living = Pick<
  Member,
  'setsStatus' | 'clearsStatus' | 'pausesNotifications' | 'movesTo' | 'joins' | 'leaves' | 'invitesApp'
>;

export function living({ hands, person }: Standing): Living {
  const { workspace } = hands;
  const idOf = (channel: string) => channelNamed(workspace, channel).id;

  async function changes(change: Parameters<typeof hands.changePerson>[1]): Promise<void> {
    await hands.changePerson(person.id, change);
    await hands.settled();
  }

  return {
    setsStatus: ({ text, emoji = '', until }) =>
      changes({ status: { text, emoji, expiresAt: until ?? null } }),
    clearsStatus: () => changes({ status: { text: '', emoji: '', expiresAt: null } }),
    pausesNotifications: (until) => changes({ dnd: { from: hands.clock.now(), until } }),
    movesTo: (timeZone) => changes({ timeZone }),
    async joins(channel) {
      await hands.join(person.id, idOf(channel));
      await hands.settled();
    },
    async leaves(channel) {
      await hands.leave(person.id, idOf(channel));
      await hands.settled();
    },
    async invitesApp(channel) {
      await hands.invite(person.id, idOf(channel), workspace.app.botUserId);
      await hands.settled();
    },
  };
}
