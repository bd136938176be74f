import type { Context } from '../context.ts';
import { personJson } from '../shapes/person.ts';
import { viewJson } from '../shapes/view.ts';
import type { Conversation, Person, Workspace } from '../types.ts';
import { directMessages, isMember } from '../workspace/conversations.ts';
import { seconds } from '../workspace/timestamps.ts';
import { homeOf } from '../workspace/views.ts';
import { emitEvent } from './emit.ts';

export function memberJoined(
  context: Context,
  workspace: Workspace,
  conversation: Conversation,
  userId: string,
  inviter?: string,
): void {
  emitMembership(context, workspace, conversation, 'member_joined_channel', userId, inviter);
}

export function memberLeft(
  context: Context,
  workspace: Workspace,
  conversation: Conversation,
  userId: string,
): void {
  emitMembership(context, workspace, conversation, 'member_left_channel', userId);
}

/** The app hears of its own coming and going, and of others' where it is a member. */
function emitMembership(
  context: Context,
  workspace: Workspace,
  conversation: Conversation,
  type: 'member_joined_channel' | 'member_left_channel',
  userId: string,
  inviter?: string,
): void {
  const { botUserId } = workspace.app;
  if (userId !== botUserId && !isMember(conversation, botUserId)) return;
  const scope = conversation.kind === 'private' ? 'groups:read' : 'channels:read';
  emitEvent(
    context,
    workspace,
    { subscription: type, scope },
    {
      type,
      user: userId,
      channel: conversation.id,
      channel_type: conversation.kind === 'private' ? 'G' : 'C',
      team: workspace.id,
      ...(inviter !== undefined && { inviter }),
    },
  );
}

export function personChanged(context: Context, workspace: Workspace, person: Person): void {
  const now = context.clock.now();
  emitEvent(
    context,
    workspace,
    { subscription: 'user_change', scope: 'users:read' },
    {
      type: 'user_change',
      user: { ...personJson(workspace, person, now), locale: 'en-US' },
      cache_ts: seconds(now),
    },
  );
}

export function personCame(context: Context, workspace: Workspace, person: Person): void {
  emitEvent(
    context,
    workspace,
    { subscription: 'team_join', scope: 'users:read' },
    {
      type: 'team_join',
      user: personJson(workspace, person, context.clock.now()),
    },
  );
}

export function homeOpened(
  context: Context,
  workspace: Workspace,
  userId: string,
  tab: 'home' | 'messages',
): void {
  const home = homeOf(workspace, userId);
  emitEvent(
    context,
    workspace,
    { subscription: 'app_home_opened', scope: null },
    {
      type: 'app_home_opened',
      user: userId,
      channel: directMessages(workspace, userId, context.clock.now()).id,
      tab,
      ...(home && tab === 'home' && { view: viewJson(workspace, home) }),
    },
  );
}
