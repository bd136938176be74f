import { textOf } from '../../../json.ts';
import type { Block, Conversation, Ephemeral, Message, StateValues } from '../../../types.ts';
import { initialValues } from '../../../workspace/element-state.ts';
import { microsOf } from '../../../workspace/timestamps.ts';
import type { MessageSeen, SlackBlock } from '../../protocol.ts';
import type { Standing } from '../page.ts';
import { filesSeen } from './files.ts';

export type Replies = NonNullable<MessageSeen['replies']>;

/** The replies of each message that has some, by its ts. */
export function repliesIn(conversation: Conversation): Map<string, Replies> {
  const replies = new Map<string, Replies>();
  for (const { threadTs, ts, userId } of conversation.messages) {
    if (threadTs === undefined) continue;
    const known = replies.get(threadTs) ?? { count: 0, lastAt: '', userIds: [] };
    const userIds = known.userIds.includes(userId) ? known.userIds : [...known.userIds, userId];
    replies.set(threadTs, { count: known.count + 1, lastAt: instantOf(ts), userIds });
  }
  return replies;
}

export function messageSeen(
  standing: Standing,
  conversation: Conversation,
  message: Message,
  replies: Replies | undefined,
): MessageSeen {
  const { ts, threadTs, userId, isFromApp, text, isBroadcast, reactions, fileIds, subtype } = message;
  return {
    ts,
    at: instantOf(ts),
    userId,
    from: isFromApp ? 'app' : 'person',
    isEphemeral: false,
    text,
    blocks: blocksSeen(message.blocks),
    isEdited: message.edited !== undefined,
    isPinned: conversation.pins.some((pin) => pin.ts === ts),
    threadTs: threadTs ?? null,
    isBroadcast,
    replies: replies ?? null,
    reactions: reactions.map(({ name, users }) => ({ name, userIds: users })),
    files: filesSeen(standing, fileIds),
    values: valuesOf(standing, message),
    ...(subtype !== undefined && { subtype }),
  };
}

export function ephemeralSeen(standing: Standing, ephemeral: Ephemeral): MessageSeen {
  const { from, ts, threadTs, text } = ephemeral;
  return {
    ts,
    at: instantOf(ts),
    userId: from === 'slack' ? 'USLACKBOT' : standing.slack.workspace.app.botUserId,
    from,
    isEphemeral: true,
    text,
    blocks: blocksSeen(ephemeral.blocks),
    isEdited: false,
    isPinned: false,
    threadTs: threadTs ?? null,
    isBroadcast: false,
    replies: null,
    reactions: [],
    files: [],
    values: valuesOf(standing, ephemeral),
  };
}

export function blocksSeen(blocks: Block[]): SlackBlock[] {
  return blocks.map((block) => ({ ...block, type: textOf(block.type), block_id: textOf(block.block_id) }));
}

/** What this person has chosen in it, and what stands there at first. */
function valuesOf({ slack, person }: Standing, { channel, ts, blocks }: Message | Ephemeral): StateValues {
  const chosen = slack.workspace.messageState.get(`${person.id}:${channel}:${ts}`);
  return { ...initialValues(blocks), ...chosen };
}

function instantOf(ts: string): string {
  return new Date((microsOf(ts) ?? 0) / 1000).toISOString();
}
