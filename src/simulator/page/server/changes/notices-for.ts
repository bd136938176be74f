import type { Change, Person, Workspace } from '../../../types.ts';
import { isMember } from '../../../workspace/conversations.ts';
import type { Notice } from '../../protocol.ts';
import { sees } from '../seeing/access.ts';

const workspaceChanged: Notice = { kind: 'workspace' };
const viewsChanged: Notice = { kind: 'views' };

/** What this person's page has to ask for anew after a change. */
export function noticesFor(workspace: Workspace, person: Person, change: Change): Notice[] {
  switch (change.kind) {
    case 'message':
      return inChannel(workspace, person, change.channel, change.what !== 'updated');
    case 'ephemeral':
      return change.userId === person.id ? [{ kind: 'messages', channel: change.channel }] : [];
    case 'view':
    case 'home':
      return change.userId === person.id ? [viewsChanged] : [];
    case 'person':
      return [workspaceChanged];
    case 'conversation':
      return concerns(workspace, person, change.channel) ? [workspaceChanged] : [];
    case 'file':
      return whereShared(workspace, change.fileId).flatMap((channel) =>
        inChannel(workspace, person, channel, false),
      );
    case 'socket':
    case 'call':
      return [];
  }
}

/** Of direct messages only the two hear; whoever can no longer see a channel has to hear of it, too. */
function concerns(workspace: Workspace, person: Person, channel: string): boolean {
  const conversation = workspace.conversations.get(channel);
  return conversation?.kind !== 'im' || isMember(conversation, person.id);
}

/** What came or went may be unread. */
function inChannel(workspace: Workspace, person: Person, channel: string, counts: boolean): Notice[] {
  const conversation = workspace.conversations.get(channel);
  if (!conversation || !sees(person, conversation)) return [];
  const messages: Notice = { kind: 'messages', channel };
  return counts && isMember(conversation, person.id) ? [messages, workspaceChanged] : [messages];
}

function whereShared(workspace: Workspace, id: string): string[] {
  const canvas = workspace.canvases.get(id);
  if (canvas) {
    const direct = canvas.users.map((userId) => workspace.directMessages.get(userId) ?? '');
    return [...canvas.channels, ...direct];
  }
  return workspace.files.get(id)?.shares.map(({ channel }) => channel) ?? [];
}
