import type { Context } from '../context.ts';
import { emitEvent } from '../events/emit.ts';
import type { Workspace } from '../types.ts';
import { changeMessage } from '../workspace/messages.ts';
import { personNamed } from '../workspace/people.ts';
import { placeSeenBy } from './place.ts';

/** Somebody puts an emoji under a message, or takes theirs away again. */
export function react(
  context: Context,
  workspace: Workspace,
  reacted: { user: string; channel: string; ts: string; emoji: string },
): void {
  const person = personNamed(workspace, reacted.user);
  const place = placeSeenBy(workspace, person, reacted);
  if (place.kind !== 'message') throw new Error('One can react to messages only.');
  const { message, conversation } = place;
  const name = reacted.emoji.replaceAll(':', '');
  const users = message.reactions.find((reaction) => reaction.name === name)?.users ?? [];
  const isTakenAway = users.includes(person.id);
  const left = isTakenAway ? users.filter((id) => id !== person.id) : [...users, person.id];
  const others = message.reactions.filter((reaction) => reaction.name !== name);
  changeMessage(workspace, message, {
    reactions: left.length > 0 ? [...others, { name, users: left }] : others,
  });
  const type = isTakenAway ? 'reaction_removed' : 'reaction_added';
  emitEvent(
    context,
    workspace,
    { subscription: type, scope: 'reactions:read' },
    {
      type,
      user: person.id,
      reaction: name,
      item_user: message.userId,
      item: { type: 'message', channel: conversation.id, ts: message.ts },
    },
  );
}
