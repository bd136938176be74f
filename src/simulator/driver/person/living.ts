import type { Standing } from './standing.ts';
import type { Member } from './types.ts';

type Living = Pick<
  Member,
  'setsStatus' | 'clearsStatus' | 'pausesNotifications' | 'movesTo' | 'joins' | 'leaves' | 'invitesApp'
>;

export function living({ slack, person, notes }: Standing): Living {
  const { act, clock } = slack;
  const user = person.id;

  /** Most of these the app hears of in an event, which has to arrive first. */
  async function happens(change: () => void): Promise<void> {
    change();
    await slack.settled();
  }

  return {
    setsStatus: ({ text, emoji = '', until }) =>
      happens(() => act.setStatus({ user, text, emoji, expiresAt: until ?? null })),
    clearsStatus: () => happens(() => act.setStatus({ user })),
    pausesNotifications: (until) => happens(() => act.setDnd({ user, dnd: { from: clock.now(), until } })),
    movesTo: (timeZone) => happens(() => act.setTimeZone({ user, timeZone })),
    joins: (channel) => happens(() => act.join({ user, channel })),
    leaves: (channel) => happens(() => act.leave({ user, channel })),
    invitesApp(channel) {
      notes(`invites ${slack.workspace.app.name} to ${channel}`);
      return happens(() => act.inviteApp({ user, channel }));
    },
  };
}
