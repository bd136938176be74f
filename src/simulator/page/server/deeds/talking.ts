import type { Done } from '../../protocol.ts';
import type { Notices } from '../changes/notices.ts';
import type { Standing } from '../page.ts';
import { Told } from '../told.ts';
import { messageIn, openRoomOf, roomOf } from './rooms.ts';

/** What Slack's client takes in one message. */
const LONGEST_MESSAGE = 12_000;

type Saying = { channel: string; text: string; thread?: string };
type Upload = { channel: string; name: string; base64: string; text?: string; thread?: string };
type OnMessage = { channel: string; ts: string };

export function say(standing: Standing, { channel, text, thread }: Saying, notices: Notices): Done {
  const conversation = openRoomOf(standing, channel);
  if (thread !== undefined) messageIn(conversation, thread);
  standing.slack.act.speak({
    user: standing.person.id,
    channel: conversation.id,
    text: sayable(text),
    replyTo: thread,
  });
  return read(standing, channel, notices);
}

/** What Slack or the app answers stands in the conversation. */
export async function runCommand(standing: Standing, { channel, text }: Saying): Promise<Done> {
  const { id } = openRoomOf(standing, channel);
  await standing.slack.act.runCommand({ user: standing.person.id, channel: id, text });
  return { ok: true };
}

export function edit(standing: Standing, { channel, ts, text }: OnMessage & { text: string }): Done {
  ownMessage(standing, { channel, ts });
  standing.slack.act.edit({ user: standing.person.id, channel, ts, text: sayable(text) });
  return { ok: true };
}

export function retract(standing: Standing, said: OnMessage): Done {
  ownMessage(standing, said);
  standing.slack.act.retract({ user: standing.person.id, ...said });
  return { ok: true };
}

export function react(standing: Standing, { channel, ts, name }: OnMessage & { name: string }): Done {
  messageIn(openRoomOf(standing, channel), ts);
  standing.slack.act.react({ user: standing.person.id, channel, ts, emoji: name });
  return { ok: true };
}

export function upload(standing: Standing, given: Upload, notices: Notices): Done {
  const { channel, name, base64, text, thread } = given;
  const conversation = openRoomOf(standing, channel);
  if (thread !== undefined) messageIn(conversation, thread);
  standing.slack.act.shareFile({
    user: standing.person.id,
    channel: conversation.id,
    name,
    bytes: Buffer.from(base64, 'base64'),
    text,
    replyTo: thread,
  });
  return read(standing, channel, notices);
}

/** Everything there counts as read. */
export function read(standing: Standing, channel: string, notices: Notices): Done {
  const isNews = standing.marks.read(standing.person.id, roomOf(standing, channel));
  if (isNews) notices.tell(standing.person, { kind: 'workspace' });
  return { ok: true };
}

function ownMessage(standing: Standing, { channel, ts }: OnMessage): void {
  const message = messageIn(openRoomOf(standing, channel), ts);
  if (message.userId !== standing.person.id)
    throw new Told('Only the one who wrote a message can change it.');
}

function sayable(text: string): string {
  if (text.trim() === '') throw new Told('There is nothing to send.');
  if (text.length > LONGEST_MESSAGE) throw new Told('This is too long: a message holds 12,000 characters.');
  return text;
}
