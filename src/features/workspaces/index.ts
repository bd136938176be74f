import type { Slice } from '../slice.ts';
import { knowQuietHours, noticeReinstalls } from './duties.ts';
import { listen } from './listeners.ts';

export { askUserGroups } from './flows/ask-user-groups.ts';
export { closeWorkspace, connectWorkspace, reopenWorkspace } from './flows/connect.ts';
export { learnChannel, lookAtChannel } from './flows/learn-channel.ts';
export { learnPeople } from './flows/learn-people.ts';
export { refreshEveryDirectory } from './flows/refresh-directory.ts';
export type { Person, Status, UserGroup, Workspace } from './rules.ts';
export { canBeAsked, disturbedUntil, mayDisturb, nameOf, nextLookAt } from './rules.ts';
export { personFromSlack } from './schema.ts';
export {
  activeWorkspaces,
  adminsOf,
  channelMembers,
  channelsOfPerson,
  findChannel,
  findPerson,
  findWorkspace,
  nextChannelChange,
  peopleById,
  thoseInChannel,
  usableChannel,
} from './store/index.ts';

/** Who and what is in each workspace: its people, its channels, whether Drumbeat is still installed. */
export const workspaces: Slice = { name: 'workspaces', listen, duties: [knowQuietHours, noticeReinstalls] };
