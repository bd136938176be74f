/** What the simulator speaks of Slack's Web API. The contract test holds this table against its routes. */
export const covered = [
  'api.test',
  'apps.connections.open',
  'auth.test',
  'bots.info',
  'canvases.access.set',
  'canvases.create',
  'canvases.edit',
  'chat.delete',
  'chat.getPermalink',
  'chat.postEphemeral',
  'chat.postMessage',
  'chat.update',
  'conversations.history',
  'conversations.info',
  'conversations.join',
  'conversations.list',
  'conversations.members',
  'conversations.open',
  'conversations.replies',
  'dnd.info',
  'dnd.teamInfo',
  'files.completeUploadExternal',
  'files.getUploadURLExternal',
  'files.info',
  'pins.add',
  'pins.list',
  'pins.remove',
  'reactions.add',
  'team.info',
  'usergroups.list',
  'usergroups.users.list',
  'users.conversations',
  'users.info',
  'users.list',
  'views.open',
  'views.publish',
  'views.push',
  'views.update',
];

/** Recorded methods the simulator does not speak (it answers unknown_method), each with why. */
export const gaps: { [method: string]: string } = {
  'apps.uninstall': 'comes with the OAuth install for many workspaces',
  'auth.revoke': 'comes with the OAuth install for many workspaces',
  'bookmarks.add': 'no feature adds bookmarks yet',
  'bookmarks.list': 'no feature adds bookmarks yet',
  'canvases.delete': 'the bot deletes none',
  'canvases.sections.lookup': 'the bot writes a canvas anew as a whole',
  'conversations.canvases.create': 'a channel has one canvas of its own, and it is its people’s',
  'conversations.invite': 'people are invited by people; the bot asks for no such scope',
  'oauth.v2.access': 'comes with the OAuth install for many workspaces',
  'users.lookupByEmail': 'the bot reads no mail addresses',
  'users.profile.get': 'users.info tells the status already',
};

/** Methods the simulator speaks though they were not recorded, each with what it is held to instead. */
export const unrecorded: { [method: string]: string } = {
  'canvases.access.set': 'its reference page (docs.slack.dev/reference/methods/canvases.access.set)',
};

/** Errors Slack answers but its reference does not list, each with where they were seen. */
export const unlistedErrors: { [error: string]: string } = {
  invalid_arguments: 'answered with `[ERROR]` lines wherever a schema is not met (public issue threads)',
  invalid_auth: 'answered by every method to a token it does not know (the SDK’s own tests)',
};

/** Arguments the SDK sends and the reference does not list. */
export const unlistedArgs: { [method: string]: { [arg: string]: string } } = {
  'api.test': { foo: 'the reference’s own example of an argument that is echoed' },
  'files.getUploadURLExternal': { alt_text: 'the name under which @slack/web-api sends alt_txt' },
};

/** Arguments that are required in the reference and not here, or the other way round. */
export const laxArgs: { [method: string]: { [arg: string]: string } } = {
  'files.getUploadURLExternal': {
    length: 'left out, it has its own error (missing_argument), not the general one',
  },
};
