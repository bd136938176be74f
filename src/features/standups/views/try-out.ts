import { context } from '../../../slack/blocks.ts';
import type { Message } from '../../../slack/message.ts';
import { channelLink } from '../../../slack/mrkdwn.ts';

/** The daily as it would look, shown to one person; its buttons would act in earnest, so they are left out. */
export function previewMessage(daily: Message, channelId: string, isAnswered: boolean): Message {
  const note = isAnswered
    ? `With your answer, the daily in ${channelLink(channelId)} would look like this. Nothing of it was kept.`
    : `And so the daily in ${channelLink(channelId)} would look. Press Answer above to see yours in it.`;
  const blocks = (daily.blocks ?? []).filter((block) => block.type !== 'actions');
  return { text: `${note}\n${daily.text}`, blocks: [context(note), ...blocks] };
}
