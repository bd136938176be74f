import type { Listeners } from '../../../slack/interactions.ts';
import type { Core } from '../../slice.ts';
import { readText } from '../flows/read-text.ts';
import { rereadText } from '../flows/reread-text.ts';

/** What people write to the bot themselves, and what they make of it later; none of its own messages. */
export function listenForText(listeners: Listeners, core: Core): void {
  listeners.onEvent('message', async ({ inbound, event }) => {
    const { channel: channelId, channel_type: place } = event;
    if (place !== 'im') return;
    const isEdit = event.subtype === 'message_changed' && event.message?.edited !== undefined;
    const isWritten = event.subtype === undefined || event.subtype === 'file_share';
    const written = isEdit ? event.message : isWritten ? event : undefined;
    if (!written?.user || written.bot_id) return;
    const { user: userId, ts, text = '', thread_ts: threadTs = null } = written;
    if (isEdit) await rereadText(core, { inbound, userId, channelId, ts, text, threadTs });
    else if (text !== '') await readText(core, { inbound, userId, channelId, ts, text, threadTs });
  });
}
