import { isObject, isObjectList, textOf } from '../../json.ts';
import type { Canvas, Conversation, JsonValue } from '../../types.ts';
import { changeCanvas, createCanvas } from '../../workspace/canvases.ts';
import { isMember } from '../../workspace/conversations.ts';
import { type Call, type Method, refuse } from '../method.ts';

const largestMarkdown = 1_048_576;

export const canvasesCreate: Method = {
  name: 'canvases.create',
  token: 'bot',
  tier: 2,
  scopes: ['canvases:write'],
  args: { title: 'text', document_content: 'json', channel_id: 'text' },
  errors: ['canvas_creation_failed'],
  run(call) {
    const markdown = markdownOf(call.args.json('document_content', 'invalid_arguments') ?? null);
    refuseUnreadable('canvas_creation_failed', markdown);
    const tab = call.args.text('channel_id');
    const channels = tab === undefined ? [] : [regularChannel(call, tab, 'canvas_creation_failed').id];
    const title = call.args.text('title') ?? 'Untitled';
    const canvas = createCanvas(call.workspace, call.now, { title, markdown, channels });
    return { canvas_id: canvas.id };
  },
};

export const canvasesEdit: Method = {
  name: 'canvases.edit',
  token: 'bot',
  tier: 3,
  scopes: ['canvases:write'],
  args: { canvas_id: 'text!', changes: 'json!' },
  errors: ['canvas_editing_failed', 'canvas_not_found', 'canvas_too_large'],
  run(call) {
    const canvas = canvasOf(call);
    const changes = call.args.json('changes', 'invalid_arguments');
    // One change a call is all that Slack supports.
    const [change, ...more] = isObjectList(changes) ? changes : [];
    if (!change || more.length > 0) return refuse('invalid_arguments');
    const markdown = markdownOf(change.document_content ?? null);
    refuseUnreadable('canvas_editing_failed', markdown);
    const edited = editedBy(textOf(change.operation), canvas.markdown, markdown);
    if (change.section_id !== undefined || edited === null) {
      refuse('canvas_editing_failed', { detail: 'the simulator keeps no sections' });
    }
    if (edited.length > largestMarkdown) refuse('canvas_too_large');
    changeCanvas(call.workspace, canvas, { markdown: edited, editedAt: call.now });
    return {};
  },
};

export const canvasesAccessSet: Method = {
  name: 'canvases.access.set',
  token: 'bot',
  tier: 3,
  scopes: ['canvases:write'],
  args: { canvas_id: 'text!', access_level: 'text!', channel_ids: 'json', user_ids: 'json' },
  errors: ['canvas_not_found', 'channel_not_found', 'invalid_parameters', 'user_not_found'],
  run(call) {
    const canvas = canvasOf(call);
    const channels = idsOf(call, 'channel_ids');
    const users = idsOf(call, 'user_ids');
    if (channels.length > 0 === users.length > 0) refuse('invalid_parameters');
    const levels = users.length > 0 ? ['read', 'write', 'owner'] : ['read', 'write'];
    if (!levels.includes(call.args.required('access_level'))) refuse('invalid_arguments');
    for (const id of channels) noteUnshared(call, regularChannel(call, id, 'channel_not_found'), canvas);
    for (const id of users) if (!call.workspace.people.has(id)) refuse('user_not_found');
    changeCanvas(call.workspace, canvas, {
      channels: [...new Set([...canvas.channels, ...channels])],
      users: [...new Set([...canvas.users, ...users])],
    });
    return {};
  },
};

function canvasOf(call: Call): Canvas {
  return call.workspace.canvases.get(call.args.required('canvas_id')) ?? refuse('canvas_not_found');
}

function markdownOf(content: JsonValue): string {
  if (content === null) return '';
  const isMarkdown = isObject(content) && content.type === 'markdown' && typeof content.markdown === 'string';
  return isMarkdown ? textOf(content.markdown) : refuse('invalid_arguments');
}

function refuseUnreadable(error: string, markdown: string): void {
  if (markdown.length > largestMarkdown) refuse(error, { detail: 'content is too large' });
  const line = markdown.split('\n').findIndex((text) => /^>\s*([-*+]|\d+\.)\s/.test(text));
  if (line === -1) return;
  refuse(error, {
    detail: `'content' error: line ${line + 1}: Unsupported block type (List) within block quote`,
  });
}

function editedBy(operation: string, before: string, given: string): string | null {
  switch (operation) {
    case 'replace':
      return given;
    case 'insert_at_start':
      return `${given}\n${before}`;
    case 'insert_at_end':
      return `${before}\n${given}`;
    default:
      return null;
  }
}

function idsOf(call: Call, name: 'channel_ids' | 'user_ids'): string[] {
  const given = call.args.json(name, 'invalid_arguments');
  return Array.isArray(given) ? given.map(textOf) : [];
}

/** Access is given in channels, not in direct messages. */
function regularChannel(call: Call, id: string, error: string): Conversation {
  const conversation = call.workspace.conversations.get(id);
  const isRegular = conversation && conversation.kind !== 'im';
  return isRegular && isMember(conversation, call.workspace.app.botUserId) ? conversation : refuse(error);
}

/** The reference asks for the link first, without saying what becomes of it otherwise. */
function noteUnshared({ context, now }: Call, channel: Conversation, canvas: Canvas): void {
  const isShared = channel.messages.some((message) =>
    `${message.text} ${JSON.stringify(message.blocks)}`.includes(canvas.id),
  );
  if (isShared) return;
  const what = 'access to a canvas';
  context.complaints.push({ at: now, what, messages: [`${canvas.id} is not shared in ${channel.name} yet`] });
}
