import type { Listeners } from '../../../slack/interactions.ts';
import { UserError } from '../../../slack/user-error.ts';
import type { Core } from '../../slice.ts';
import { answerWith, readText, type Written } from '../flows/read-text.ts';
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
    const editedTs = (isEdit && event.message?.edited?.ts) || null;
    const words = { inbound, userId, channelId, ts, editedTs, text, threadTs };
    if (isEdit || text !== '') await orSayWhyNot(core, words, isEdit ? rereadText : readText);
  });
}

async function orSayWhyNot(
  core: Core,
  written: Written,
  read: (core: Core, written: Written) => Promise<void>,
): Promise<void> {
  await read(core, written).catch((error: unknown) => {
    if (!(error instanceof UserError)) throw error;
    return answerWith(core, written, error.reply);
  });
}
