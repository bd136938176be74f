import type { Conversation } from '../../../types.ts';
import { isMember } from '../../../workspace/conversations.ts';
import type { Done } from '../../protocol.ts';
import type { Notices } from '../changes/notices.ts';
import type { Standing } from '../page.ts';
import { conversationSeenBy } from '../seeing/access.ts';
import { Told } from '../told.ts';
import { openRoomOf, roomOf } from './rooms.ts';
import { read } from './talking.ts';

const LONGEST_NAME = 80;

export function join(standing: Standing, channel: string, notices: Notices): Done {
  const { slack, person } = standing;
  const { id, name, isArchived } = conversationSeenBy(slack.workspace, person, channel);
  if (isArchived) throw new Told(`#${name} is archived: nobody can join it any more.`);
  slack.act.join({ user: person.id, channel: id });
  return read(standing, channel, notices);
}

export function leave(standing: Standing, channel: string): Done {
  const { slack, person } = standing;
  const { id, name, isGeneral } = regularRoom(standing, roomOf(standing, channel));
  if (isGeneral) throw new Told(`Everybody stays in #${name}.`);
  slack.act.leave({ user: person.id, channel: id });
  return { ok: true };
}

export function inviteApp(standing: Standing, channel: string): Done {
  const { slack, person } = standing;
  const { app } = slack.workspace;
  const conversation = regularRoom(standing, openRoomOf(standing, channel));
  if (isMember(conversation, app.botUserId))
    throw new Told(`${app.name} is in #${conversation.name} already.`);
  slack.act.inviteApp({ user: person.id, channel: conversation.id });
  return { ok: true };
}

export function createChannel(
  standing: Standing,
  { name: typed, isPrivate }: { name: string; isPrivate: boolean },
): Done {
  const { slack, person } = standing;
  if (person.isGuest) throw new Told('Guests cannot create channels.');
  const name = channelName(typed);
  const isTaken = [...slack.workspace.conversations.values()].some((other) => other.name === name);
  if (isTaken) throw new Told(`There is a channel called #${name} already.`);
  const { id } = slack.act.createChannel({ name, isPrivate, members: [person.id] });
  return { ok: true, channel: id };
}

/** The app's direct messages cannot be left, nor can it be invited there. */
function regularRoom({ slack }: Standing, conversation: Conversation): Conversation {
  if (conversation.kind === 'im')
    throw new Told(`That is for channels; this is your direct messages with ${slack.workspace.app.name}.`);
  return conversation;
}

/** As Slack has them: small letters, digits, hyphens and underscores, spaces made to hyphens. */
function channelName(typed: string): string {
  const name = typed.trim().replace(/^#/, '').toLowerCase().replaceAll(/\s+/g, '-');
  if (name === '') throw new Told('A channel needs a name.');
  if (name.length > LONGEST_NAME) throw new Told('A name has 80 characters at most.');
  if (!/^[\p{L}\p{N}_-]+$/u.test(name))
    throw new Told('A name has letters, digits, hyphens and underscores only.');
  return name;
}
