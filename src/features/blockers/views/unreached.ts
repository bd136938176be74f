import { channelLink, escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import type { Person } from '../../workspaces/index.ts';

export type ThenWhat = keyof typeof THEN;

const THEN = {
  next: 'The next on the ladder is told instead.',
  paused: '`Escalate now` on the card tells the next on the ladder.',
  nobody: 'Nobody else is left on the ladder to tell.',
  ask: '`Hand over` on the card asks somebody else.',
};

/** What the thread says where a message about a blocker could not be delivered. */
export function unreachedLine(
  { channel, error }: { channel: string; error: string | null },
  people: ReadonlyMap<string, Person>,
  then: ThenWhat,
): string {
  const person = people.get(channel);
  const who = person ? escapeMrkdwn(person.name) : /^[CG]/.test(channel) ? channelLink(channel) : 'Somebody';
  return `${who} could not be reached: ${whyUnreached(error)}. ${THEN[then]}`;
}

function whyUnreached(error: string | null): string {
  switch (error) {
    case 'is_archived':
      return 'the channel is archived';
    case 'not_in_channel':
    case 'channel_not_found':
      return "I'm not in that channel, or it is gone";
    case 'user_disabled':
    case 'user_not_found':
      return 'the account is gone';
    default:
      return 'Slack refused my message';
  }
}
