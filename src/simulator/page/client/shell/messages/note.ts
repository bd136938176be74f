import type { MessageSeen } from '../../../protocol.ts';

/** What Slack itself notes in a channel of the one whose name stands above: 'joined the channel'. Else null. */
export function noteIn({ subtype, text }: Pick<MessageSeen, 'subtype' | 'text'>): string | null {
  if (subtype !== 'channel_join' && subtype !== 'channel_leave') return null;
  return text.replace(/^<@[^>]*> (has )?/, '');
}
