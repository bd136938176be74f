export { canBeAsked, disturbedUntil, mayDisturb, nameOf } from './rules.ts';
export type { Channel, Person, Status, Workspace } from './rules.ts';
export { channelMembers, channelsOfPerson, findChannel, findPerson, findWorkspace, peopleById } from './store.ts';
