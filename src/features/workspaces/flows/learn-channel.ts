import type { WebClient } from '@slack/web-api';
import { addSeconds } from 'date-fns/addSeconds';
import { homeKey } from '../../../delivery/index.ts';
import { errorCode } from '../../../slack/errors.ts';
import { UserError } from '../../../slack/user-error.ts';
import type { Core } from '../../slice.ts';
import type { Channel } from '../rules.ts';
import { channelMembers, findChannel, saveChannel, saveChannelChange, saveMembers } from '../store/index.ts';
import { learnUnknownPeople } from './learn-people.ts';
import { PATIENCE_SECONDS, waitOutLimits } from './wait-out-limits.ts';

/**
 * Asks Slack for a channel and who is in it, keeps both, and learns the people among them that are new. Where Slack is
 * asked too often it is asked again when it may be, unless that is after `until`.
 *
 * @throws UserError that says what to do where the bot cannot see the channel, is not in it, or it is archived
 */
export async function learnChannel(
  core: Core,
  workspaceId: string,
  channelId: string,
  until = addSeconds(core.clock.now(), PATIENCE_SECONDS),
): Promise<Channel> {
  const client = await core.clientFor(workspaceId);
  const channel = await waitOutLimits(core.clock, until, () => askForChannel(client, channelId));
  await learnWhoIsIn(core, client, workspaceId, channel, until);
  return requireUsable(channel);
}

/**
 * Asks Slack for a channel in one call and keeps nothing of it: to learn thousands of members takes longer than
 * somebody's trigger lives.
 *
 * @throws UserError as `learnChannel`
 */
export async function lookAtChannel(core: Core, workspaceId: string, channelId: string): Promise<Channel> {
  const client = await core.clientFor(workspaceId);
  return requireUsable(await askForChannel(client, channelId));
}

async function learnWhoIsIn(
  core: Core,
  client: WebClient,
  workspaceId: string,
  channel: Channel,
  until: Date,
): Promise<void> {
  const channelId = channel.id;
  const members = channel.hasBot
    ? await askForMembers(client, channelId, (page) => waitOutLimits(core.clock, until, page))
    : [];
  // First, for whoever finds the channel known takes its people to be known too.
  await learnUnknownPeople(core, workspaceId, members, until);
  await core.database.transaction(async (trx) => {
    const before = await findChannel(trx, workspaceId, channelId);
    const others = notInBoth(members, await channelMembers(trx, workspaceId, channelId));
    await saveChannel(trx, workspaceId, channel, core.clock.now());
    await saveMembers(trx, workspaceId, channelId, members);
    if (others.length === 0 && before?.hasBot === channel.hasBot) return;
    await saveChannelChange(trx, workspaceId, channelId);
    await core.outbox.refresh(trx, workspaceId, others.map(homeKey), { isBulk: true });
  });
}

function notInBoth(one: readonly string[], other: readonly string[]): string[] {
  const [inOne, inOther] = [new Set(one), new Set(other)];
  return [...one.filter((id) => !inOther.has(id)), ...other.filter((id) => !inOne.has(id))];
}

function requireUsable(channel: Channel): Channel {
  if (channel.isArchived) {
    throw new UserError(`#${channel.name} is archived. Unarchive it, or use another channel.`);
  }
  if (!channel.hasBot) {
    throw new UserError(`I'm not in <#${channel.id}> yet. Type \`/invite @Drumbeat\` there, then try again.`);
  }
  return channel;
}

async function askForChannel(client: WebClient, channelId: string): Promise<Channel> {
  try {
    const { channel } = await client.conversations.info({ channel: channelId });
    return {
      id: channelId,
      name: channel?.name ?? '',
      isPrivate: channel?.is_private ?? false,
      isArchived: channel?.is_archived ?? false,
      hasBot: channel?.is_member ?? false,
    };
  } catch (error) {
    throw refusalOf(error);
  }
}

function refusalOf(error: unknown): unknown {
  switch (errorCode(error)) {
    case 'channel_not_found':
      return new UserError(
        "I can't see that channel. If it is private, type `/invite @Drumbeat` in it first; a direct message can't be a team's channel.",
      );
    case 'missing_scope':
      return new UserError(
        'I may not see who is in a channel. Ask a workspace admin to give me the permission `channels:read` (for private channels `groups:read`) by installing me again, then try again.',
      );
    default:
      return error;
  }
}

async function askForMembers(
  client: WebClient,
  channelId: string,
  inTime: <T>(call: () => Promise<T>) => Promise<T>,
): Promise<string[]> {
  const members: string[] = [];
  let cursor: string | undefined;
  do {
    const asked = { channel: channelId, limit: 1000, ...(cursor && { cursor }) };
    const page = await inTime(() => client.conversations.members(asked));
    members.push(...(page.members ?? []));
    cursor = page.response_metadata?.next_cursor;
  } while (cursor);
  return members;
}
