import { slackCommands } from '../../../actions/slack-commands.ts';
import type { Conversation, InstalledApp, Workspace } from '../../../types.ts';
import { directMessages, isMember } from '../../../workspace/conversations.ts';
import type { ConversationSeen, Sight } from '../../protocol.ts';
import type { Standing } from '../page.ts';
import { sees } from './access.ts';
import { personSeen } from './person.ts';
import { unreadBy } from './unread.ts';

/** The workspace as this person sees it. */
export function workspaceSeenBy(standing: Standing): Sight {
  const { slack, person } = standing;
  const { workspace } = slack;
  const { app } = workspace;
  const now = slack.clock.now();
  return {
    workspace: { id: workspace.id, name: workspace.name },
    app: {
      name: app.name,
      botUserId: app.botUserId,
      homeTab: app.homeTabEnabled,
      messagesTab: app.messagesTabEnabled,
    },
    me: personSeen(person, now),
    people: [...workspace.people.values()].map((one) => personSeen(one, now)),
    conversations: person.isDeactivated ? [] : conversationsSeenBy(standing),
    commands: commandsOf(app),
    shortcuts: app.shortcuts,
    groups: [...workspace.groups.values()].map(({ id, handle, name }) => ({ id, handle, name })),
  };
}

function conversationsSeenBy({ slack, person, marks }: Standing): ConversationSeen[] {
  const { workspace } = slack;
  // Slack's sidebar has the app from its installation on, also before anything was said there.
  directMessages(workspace, person.id, slack.clock.now());
  return [...workspace.conversations.values()]
    .filter((conversation) => sees(person, conversation))
    .sort((one, other) => rank(one, person.id) - rank(other, person.id) || one.name.localeCompare(other.name))
    .map((conversation) => ({
      id: conversation.id,
      kind: conversation.kind,
      name: conversation.kind === 'im' ? workspace.app.name : conversation.name,
      with: conversation.kind === 'im' ? workspace.app.botUserId : null,
      isMember: isMember(conversation, person.id),
      isArchived: conversation.isArchived,
      topic: conversation.topic,
      members: conversation.members.filter((id) => isActive(workspace, id)),
      ...(isMember(conversation, person.id)
        ? unreadBy(workspace, marks, person, conversation)
        : { unread: 0, mentions: 0 }),
    }));
}

/** Channels of theirs, channels they could join, direct messages. */
function rank(conversation: Conversation, userId: string): number {
  if (conversation.kind === 'im') return 2;
  return isMember(conversation, userId) ? 0 : 1;
}

function isActive(workspace: Workspace, userId: string): boolean {
  return workspace.people.get(userId)?.isDeactivated === false;
}

/** What the composer completes: the app's commands, then Slack's own. */
function commandsOf(app: InstalledApp): Sight['commands'] {
  const declared = (app.revoked ? [] : (app.commands ?? [])).map(
    ({ command, description = '', usageHint = '' }) => ({ command, description, usageHint }),
  );
  const own = Object.entries(slackCommands).flatMap(([command, known]) =>
    known ? [{ command, description: known.description, usageHint: known.usageHint }] : [],
  );
  return [...declared, ...own];
}
