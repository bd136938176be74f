import type { Method } from './method.ts';
import { apiTest, appsConnectionsOpen, authTest, botsInfo, teamInfo } from './methods/app.ts';
import { canvasesAccessSet, canvasesCreate, canvasesEdit } from './methods/canvases.ts';
import {
  chatDelete,
  chatGetPermalink,
  chatPostEphemeral,
  chatPostMessage,
  chatUpdate,
} from './methods/chat/index.ts';
import {
  conversationsInfo,
  conversationsJoin,
  conversationsList,
  conversationsMembers,
  conversationsOpen,
  usersConversations,
} from './methods/conversations.ts';
import { filesCompleteUploadExternal, filesGetUploadUrlExternal, filesInfo } from './methods/files.ts';
import { conversationsHistory, conversationsReplies } from './methods/history.ts';
import { pinsAdd, pinsList, pinsRemove, reactionsAdd } from './methods/marks.ts';
import {
  dndInfo,
  dndTeamInfo,
  usergroupsList,
  usergroupsUsersList,
  usersInfo,
  usersList,
} from './methods/people.ts';
import { viewsOpen, viewsPublish, viewsPush, viewsUpdate } from './methods/views.ts';

/** Every Web API method the simulator speaks; any other is answered with unknown_method. */
export const methods: readonly Method[] = [
  apiTest,
  appsConnectionsOpen,
  authTest,
  botsInfo,
  canvasesAccessSet,
  canvasesCreate,
  canvasesEdit,
  chatDelete,
  chatGetPermalink,
  chatPostEphemeral,
  chatPostMessage,
  chatUpdate,
  conversationsHistory,
  conversationsInfo,
  conversationsJoin,
  conversationsList,
  conversationsMembers,
  conversationsOpen,
  conversationsReplies,
  dndInfo,
  dndTeamInfo,
  filesCompleteUploadExternal,
  filesGetUploadUrlExternal,
  filesInfo,
  pinsAdd,
  pinsList,
  pinsRemove,
  reactionsAdd,
  teamInfo,
  usergroupsList,
  usergroupsUsersList,
  usersConversations,
  usersInfo,
  usersList,
  viewsOpen,
  viewsPublish,
  viewsPush,
  viewsUpdate,
];

export const methodsByName = new Map(methods.map((method) => [method.name, method]));
