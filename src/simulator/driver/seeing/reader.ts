import type { Person, SimulatorClock, Workspace } from '../../types.ts';
import type { Reader } from '../reading/reader.ts';

/** What names and moments mean to this person: their zone, the channels they may know of. */
export function readerFor(workspace: Workspace, clock: SimulatorClock, person: Person): Reader {
  return {
    timeZone: person.timeZone,
    now: clock.now(),
    person: (id) => workspace.people.get(id)?.realName,
    channel: (id) => {
      const channel = workspace.conversations.get(id);
      const isOpen = channel?.kind === 'public' || channel?.members.includes(person.id);
      return isOpen ? channel?.name : undefined;
    },
    group: (id) => workspace.groups.get(id)?.handle,
  };
}
