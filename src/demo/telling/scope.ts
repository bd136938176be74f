import type { Person, Workspace } from '../../simulator/types.ts';
import type { Event } from './events.ts';

/** Whether this is something that the person did, or that came onto their screen. */
export function isSeenBy({ id }: Person, event: Event, workspace: Workspace): boolean {
  switch (event.kind) {
    case 'act':
      return event.userId === id;
    case 'modal':
      return event.view.userId === id;
    case 'ephemeral':
      return event.message.userId === id;
    case 'message':
      return workspace.conversations.get(event.message.channel)?.members.includes(id) ?? false;
  }
}
