import { messagePosted } from '../../events/message-events.ts';
import { isObject, isObjectList, textOf } from '../../json.ts';
import { fileJson } from '../../shapes/file.ts';
import type { Conversation, JsonObject, StoredFile } from '../../types.ts';
import { isMember } from '../../workspace/conversations.ts';
import { changeFile, createFile } from '../../workspace/files.ts';
import { findMessage, postMessage } from '../../workspace/messages.ts';
import { type Call, type Method, refuse, refuseProblems } from '../method.ts';

export const filesGetUploadUrlExternal: Method = {
  name: 'files.getUploadURLExternal',
  token: 'bot',
  tier: 4,
  scopes: ['files:write'],
  args: { filename: 'text!', length: 'integer', snippet_type: 'text', alt_txt: 'text', alt_text: 'text' },
  errors: ['missing_argument', 'alt_txt_too_large'],
  run(call) {
    const altText = call.args.text('alt_txt') ?? call.args.text('alt_text') ?? '';
    if (altText.length > 1000) refuse('alt_txt_too_large');
    const file = createFile(call.workspace, call.now, {
      userId: call.workspace.app.botUserId,
      name: call.args.required('filename'),
      title: call.args.required('filename'),
      altText,
      size: call.args.integer('length') ?? refuse('missing_argument'),
    });
    return {
      upload_url: `${call.context.origin}/upload/v1/${call.workspace.id}/${file.id}`,
      file_id: file.id,
    };
  },
};

export const filesCompleteUploadExternal: Method = {
  name: 'files.completeUploadExternal',
  token: 'bot',
  tier: 4,
  scopes: ['files:write'],
  args: {
    files: 'json!',
    blocks: 'json',
    channel_id: 'text',
    channels: 'text',
    icon_emoji: 'text',
    icon_url: 'text',
    initial_comment: 'text',
    thread_ts: 'text',
    username: 'text',
  },
  errors: ['channel_not_found', 'file_not_found', 'not_in_channel'],
  run(call) {
    const files = uploadedFiles(call);
    const channels = [
      call.args.text('channel_id') ?? [],
      call.args.text('channels')?.split(',') ?? [],
    ].flat();
    const conversations = channels.map((id) => conversationToShareIn(call, id.trim()));
    for (const file of files) {
      const readyAt = new Date(call.now.getTime() + call.workspace.fileProcessingMs);
      changeFile(call.workspace, file, { isCompleted: true, readyAt });
    }
    // Completing one upload twice shares it twice, as Slack does.
    for (const conversation of conversations) shareIn(call, conversation, files);
    return { files: files.map((file) => fileJson(call.workspace, file)) };
  },
};

export const filesInfo: Method = {
  name: 'files.info',
  token: 'bot',
  tier: 4,
  scopes: ['files:read'],
  args: { cursor: 'text', file: 'text!', limit: 'integer' },
  errors: ['file_deleted', 'file_not_found'],
  run(call) {
    const file = call.workspace.files.get(call.args.required('file')) ?? refuse('file_not_found');
    if (file.isDeleted) refuse('file_deleted');
    if (!file.isCompleted) refuse('file_not_found');
    return { file: { ...fileJson(call.workspace, file), shares: sharesOf(call, file) }, comments: [] };
  },
};

function uploadedFiles(call: Call): StoredFile[] {
  const given = call.args.json('files', 'invalid_arguments');
  if (!isObjectList(given)) {
    refuseProblems('invalid_arguments', ['must be an array of objects [json-pointer:/files]']);
    return [];
  }
  return given.map((entry) => {
    const file = call.workspace.files.get(isObject(entry) ? textOf(entry.id) : '');
    if (!file?.bytes) return refuse('file_not_found');
    const title = textOf(entry.title);
    return title === '' ? file : changeFile(call.workspace, file, { title });
  });
}

function conversationToShareIn(call: Call, id: string): Conversation {
  const conversation = call.workspace.conversations.get(id) ?? refuse('channel_not_found');
  if (!isMember(conversation, call.workspace.app.botUserId)) {
    refuse(conversation.kind === 'private' ? 'channel_not_found' : 'not_in_channel');
  }
  return conversation;
}

function shareIn(call: Call, conversation: Conversation, files: StoredFile[]): void {
  const threadTs = call.args.text('thread_ts');
  const message = postMessage(call.workspace, conversation, call.now, {
    userId: call.workspace.app.botUserId,
    isFromApp: true,
    subtype: 'file_share',
    text: call.args.text('initial_comment') ?? '',
    fileIds: files.map(({ id }) => id),
    threadTs: threadTs && findMessage(conversation, threadTs) ? threadTs : undefined,
  });
  for (const file of files) {
    changeFile(call.workspace, file, {
      shares: [...file.shares, { channel: conversation.id, ts: message.ts }],
    });
  }
  messagePosted(call.context, call.workspace, conversation, message);
}

function sharesOf(call: Call, file: StoredFile): JsonObject {
  const shares: { public: { [id: string]: JsonObject[] }; private: { [id: string]: JsonObject[] } } = {
    public: {},
    private: {},
  };
  for (const { channel, ts } of file.shares) {
    const conversation = call.workspace.conversations.get(channel);
    if (!conversation) continue;
    const side = shares[conversation.kind === 'public' ? 'public' : 'private'];
    side[channel] = [
      ...(side[channel] ?? []),
      {
        ts,
        channel_name: conversation.name,
        team_id: call.workspace.id,
        share_user_id: file.userId,
        reply_users: [],
      },
    ];
  }
  return shares;
}
