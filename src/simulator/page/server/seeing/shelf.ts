import type { Canvas, Conversation } from '../../../types.ts';
import { findMessage } from '../../../workspace/messages.ts';
import type { Shelf } from '../../protocol.ts';
import type { Standing } from '../page.ts';
import { conversationSeenBy } from './access.ts';
import { filesSeen } from './files.ts';
import { messageSeen, repliesIn } from './message.ts';

/** What a conversation keeps at hand: pins, canvases and files. */
export function shelfSeenBy(standing: Standing, channel: string): Shelf {
  const { slack, person } = standing;
  const { workspace } = slack;
  const conversation = conversationSeenBy(workspace, person, channel);
  const replies = repliesIn(conversation);
  const canvases = [...workspace.canvases.values()].filter((canvas) =>
    isKeptIn(conversation, person.id, canvas),
  );
  return {
    pins: conversation.pins
      .map(({ ts }) => findMessage(conversation, ts))
      .flatMap((message) =>
        message ? [messageSeen(standing, conversation, message, replies.get(message.ts))] : [],
      )
      .reverse(),
    canvases: canvases.map(({ id, title, markdown }) => ({ id, title, markdown })),
    files: filesSeen(standing, new Set(conversation.messages.flatMap(({ fileIds }) => fileIds).reverse())),
  };
}

/** A canvas is kept in the channels it was shared with; one that was shared with a person, with the app. */
function isKeptIn(conversation: Conversation, userId: string, canvas: Canvas): boolean {
  if (conversation.kind === 'im') return canvas.users.includes(userId);
  return canvas.channels.includes(conversation.id);
}
