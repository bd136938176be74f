import type { Context } from './context.ts';
import { messageChanged, messagePosted } from './events/message-events.ts';
import { isObject, textOf } from './json.ts';
import type { ResponseTarget } from './response-urls.ts';
import type { Conversation, Ephemeral, JsonObject, Message, Workspace } from './types.ts';
import { checkedBlocks } from './web-api/content.ts';
import { Refusal } from './web-api/method.ts';
import {
  changeEphemeral,
  changeMessage,
  deleteEphemeral,
  deleteMessage,
  findEphemeral,
  findMessage,
  postMessage,
  showEphemeral,
} from './workspace/messages.ts';
import { nextTs } from './workspace/timestamps.ts';

/** What an app may say to a response_url, or in the ack of a command. */
export type Saying = { text: string; blocks: Message['blocks']; isPublic: boolean; fields: JsonObject };

/** Reads an answer; refuses as Slack does what says nothing or has wrong blocks. */
export function sayingOf(workspace: Workspace, given: unknown, now: Date): Saying {
  const fields: JsonObject = isObject(given) ? given : { text: textOf(given) };
  const blocks = fields.blocks === undefined ? [] : checkedBlocks(workspace, fields.blocks, now);
  return { text: textOf(fields.text), blocks, isPublic: fields.response_type === 'in_channel', fields };
}

/** Carries out what an app sent to a response_url. */
export function answerThrough(context: Context, target: ResponseTarget, given: unknown): void {
  const workspace = context.workspaces.get(target.workspaceId);
  const conversation = workspace?.conversations.get(target.channel);
  if (!workspace || !conversation) throw new Refusal('channel_not_found');
  const saying = sayingOf(workspace, given, context.clock.now());
  if (saying.fields.delete_original === true) {
    deleteOriginal(workspace, conversation, target);
    return;
  }
  if (saying.text === '' && saying.blocks.length === 0) throw new Refusal('no_text');
  if (
    saying.fields.replace_original === true &&
    replaceOriginal(context, workspace, conversation, target, saying)
  )
    return;
  say(context, workspace, conversation, target, saying);
}

/** Shows an answer: to all as a message of the app's, else to the one who asked. */
export function say(
  context: Context,
  workspace: Workspace,
  conversation: Conversation,
  to: { userId: string; threadTs?: string },
  saying: Saying,
): void {
  const now = context.clock.now();
  const threadTs = textOf(saying.fields.thread_ts) || to.threadTs;
  const { text, blocks } = saying;
  if (!saying.isPublic) {
    showEphemeral(workspace, conversation, now, { from: 'app', userId: to.userId, text, blocks, threadTs });
    return;
  }
  const author = { userId: workspace.app.botUserId, isFromApp: true };
  messagePosted(
    context,
    workspace,
    conversation,
    postMessage(workspace, conversation, now, { ...author, text, blocks, threadTs }),
  );
}

function originalOf(
  conversation: Conversation,
  target: ResponseTarget,
): { message?: Message; ephemeral?: Ephemeral } {
  const { original } = target;
  if (!original) return {};
  if (original.isEphemeral) return { ephemeral: findEphemeral(conversation, original.ts) };
  return { message: findMessage(conversation, original.ts) };
}

function deleteOriginal(workspace: Workspace, conversation: Conversation, target: ResponseTarget): void {
  const { message, ephemeral } = originalOf(conversation, target);
  if (ephemeral) deleteEphemeral(workspace, conversation, ephemeral);
  if (message) deleteMessage(workspace, conversation, message.ts);
}

/** False when there is nothing to replace: then it is said anew. */
function replaceOriginal(
  context: Context,
  workspace: Workspace,
  conversation: Conversation,
  target: ResponseTarget,
  { text, blocks }: Saying,
): boolean {
  const { message, ephemeral } = originalOf(conversation, target);
  if (ephemeral) changeEphemeral(workspace, ephemeral, { text, blocks });
  if (message) {
    const edited = { userId: workspace.app.botUserId, ts: nextTs(conversation, context.clock.now()) };
    changeMessage(workspace, message, { text, blocks, edited });
    messageChanged(context, workspace, conversation, message);
  }
  return ephemeral !== undefined || message !== undefined;
}
