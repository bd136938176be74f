import type { Listeners } from '../../../slack/interactions.ts';
import type { Core } from '../../slice.ts';
import { readText } from '../flows/read-text.ts';

/** What people write to the bot themselves; neither its own messages nor edits of older ones. */
export function listenForText(listeners: Listeners, core: Core): void {
  listeners.onEvent('message', async ({ inbound, event }) => {
    const { channel: channelId, channel_type: place, user: userId, text = '' } = event;
    const isWritten = event.subtype === undefined || event.subtype === 'file_share';
    if (place !== 'im' || !isWritten || event.bot_id || !userId || text === '') return;
    await readText(core, { inbound, userId, channelId, text, threadTs: event.thread_ts ?? null });
  });
}
