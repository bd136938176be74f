import type { MessageView } from '../../delivery/index.ts';

/** How the messages about retros look now. */
export const messages: Record<string, MessageView> = {};
