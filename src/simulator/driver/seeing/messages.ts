import type { Conversation, Ephemeral, Message, Person, StateValues, Workspace } from '../../types.ts';
import { initialValues } from '../../workspace/element-state.ts';
import { microsOf } from '../../workspace/timestamps.ts';
import { kindOf } from '../reading/controls.ts';
import type { Reader } from '../reading/reader.ts';
import { type Row, rowsOf, rowsOfText } from '../reading/rows.ts';
import { textOfRows } from './text.ts';

/** A message as one person sees it. */
export type SeenMessage = {
  channel: string;
  ts: string;
  /** When it was posted, on the workspace's clock. */
  at: Date;
  author: string;
  /** Everything that can be read on it but the labels of its buttons. */
  text: string;
  /** The labels of its buttons and of what its menus offer, in order. */
  buttons: string[];
  /** What a screen reader and a notification say: the top-level text, as sent. */
  spoken: string;
  onlyYou: boolean;
  isEdited: boolean;
  /** The ts of the message it replies to. */
  replyTo: string | null;
  isBroadcast: boolean;
  reactions: string[];
  isPinned: boolean;
  rows: Row[];
  values: StateValues;
};

/** Everything in these conversations that the person can see, threads and private notes too, read only as far as it is looked at. */
export function* seenNewestFirst(
  workspace: Workspace,
  person: Person,
  conversations: Conversation[],
  reader: Reader,
): Generator<SeenMessage> {
  const shown = conversations.flatMap((conversation) => [
    ...conversation.messages.map((message) => ({
      micros: microsOf(message.ts) ?? 0,
      see: () => seenMessage(workspace, person, conversation, message, reader),
    })),
    ...conversation.ephemerals
      .filter((ephemeral) => ephemeral.userId === person.id)
      .map((ephemeral) => ({
        micros: microsOf(ephemeral.ts) ?? 0,
        see: () => seenEphemeral(workspace, ephemeral, reader),
      })),
  ]);
  for (const { see } of shown.sort((one, other) => other.micros - one.micros)) yield see();
}

export function seenMessage(
  workspace: Workspace,
  person: Person,
  conversation: Conversation,
  message: Message,
  reader: Reader,
): SeenMessage {
  const files = message.fileIds.flatMap((id) => workspace.files.get(id) ?? []);
  const pictures = files.map(
    (file): Row => ({
      kind: 'picture',
      spans: [{ text: `[file ${file.name}: ${file.altText || file.title}]`, styles: [] }],
    }),
  );
  const touched = workspace.messageState.get(`${person.id}:${message.channel}:${message.ts}`);
  return {
    ...whatIsRead(message, touched ?? initialValues(message.blocks), reader, pictures),
    author: message.username ?? workspace.people.get(message.userId)?.realName ?? message.userId,
    onlyYou: false,
    isEdited: message.edited !== undefined,
    isBroadcast: message.isBroadcast,
    reactions: message.reactions.map(({ name, users }) => `:${name}: ${users.length}`),
    isPinned: conversation.pins.some((pin) => pin.ts === message.ts),
  };
}

export function seenEphemeral(workspace: Workspace, ephemeral: Ephemeral, reader: Reader): SeenMessage {
  return {
    ...whatIsRead(ephemeral, initialValues(ephemeral.blocks), reader, []),
    author: ephemeral.from === 'slack' ? 'Slackbot' : workspace.app.name,
    onlyYou: true,
    isEdited: false,
    isBroadcast: false,
    reactions: [],
    isPinned: false,
  };
}

function whatIsRead(message: Message | Ephemeral, values: StateValues, reader: Reader, more: Row[]) {
  const own = message.blocks.length > 0 ? rowsOf(message.blocks, reader) : rowsOfText(message.text, reader);
  const rows = [...own, ...more];
  return {
    channel: message.channel,
    ts: message.ts,
    at: new Date((microsOf(message.ts) ?? 0) / 1000),
    replyTo: message.threadTs ?? null,
    spoken: message.text,
    rows,
    values,
    text: textOfRows(rows, values, reader),
    buttons: buttonsOf(rows),
  };
}

function buttonsOf(rows: Row[]): string[] {
  const controls = rows.flatMap((row) => (row.kind === 'controls' ? row.controls : []));
  const pressed = controls.filter((control) => ['button', 'overflow'].includes(kindOf(control)));
  return pressed.map((control) => control.labels[0] ?? '');
}
