import type { App } from '@slack/bolt';
import type { Listeners } from '../interactions.ts';
import { eventListener } from './events.ts';
import { messageShortcutListener } from './message-shortcuts.ts';
import { pressListener } from './presses.ts';
import type { Running } from './serve.ts';
import { submissionListener } from './submissions.ts';
import { suggestionListener } from './suggestions.ts';

/**
 * Registers listeners with Bolt, so that a slice's own are a few lines each: they get what was done, and its
 * acknowledgement, the answer to a refusal and the report of a bug are seen to here.
 */
export function createListeners(bolt: App, running: Running): Listeners {
  return {
    onPress: pressListener(bolt, running),
    onOptions: suggestionListener(bolt, running),
    onSubmit: submissionListener(bolt, running),
    onMessageShortcut: messageShortcutListener(bolt, running),
    onEvent: eventListener(bolt, running),
  };
}
