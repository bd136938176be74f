import { botIcons } from '../../shapes/message.ts';
import type { JsonObject } from '../../types.ts';
import { seconds } from '../../workspace/timestamps.ts';
import { type Method, refuse } from '../method.ts';

export const apiTest: Method = {
  name: 'api.test',
  token: 'none',
  tier: 4,
  scopes: [],
  args: { error: 'text', foo: 'text' },
  errors: [],
  run(call) {
    const { token: _, ...args } = call.args.given;
    const answer: JsonObject = Object.keys(args).length > 0 ? { args } : {};
    return answer;
  },
};

export const authTest: Method = {
  name: 'auth.test',
  token: 'bot',
  tier: 'special',
  scopes: [],
  args: {},
  errors: [],
  run({ workspace }) {
    return {
      url: `https://${workspace.domain}.slack.com/`,
      team: workspace.name,
      user: workspace.people.get(workspace.app.botUserId)?.name ?? '',
      team_id: workspace.id,
      user_id: workspace.app.botUserId,
      bot_id: workspace.app.botId,
      is_enterprise_install: false,
    };
  },
};

export const appsConnectionsOpen: Method = {
  name: 'apps.connections.open',
  token: 'app',
  tier: 3,
  scopes: [],
  args: {},
  errors: [],
  run(call) {
    return { url: call.context.openConnection(call.workspace) };
  },
};

export const botsInfo: Method = {
  name: 'bots.info',
  token: 'bot',
  tier: 3,
  scopes: ['users:read'],
  args: { bot: 'text', team_id: 'text' },
  errors: ['bot_not_found', 'missing_argument'],
  run({ workspace, args, now }) {
    const { app } = workspace;
    const id = args.text('bot') ?? refuse('missing_argument');
    if (id !== app.botId) refuse('bot_not_found');
    return {
      bot: {
        id: app.botId,
        deleted: false,
        name: app.name,
        updated: seconds(workspace.people.get(app.botUserId)?.updatedAt ?? now),
        app_id: app.appId,
        user_id: app.botUserId,
        icons: botIcons(workspace),
      },
    };
  },
};

export const teamInfo: Method = {
  name: 'team.info',
  token: 'bot',
  tier: 3,
  scopes: ['team:read'],
  args: { domain: 'text', team: 'text' },
  errors: ['team_not_found'],
  run({ workspace, args }) {
    if ((args.text('team') ?? workspace.id) !== workspace.id) refuse('team_not_found');
    return {
      team: {
        id: workspace.id,
        name: workspace.name,
        domain: workspace.domain,
        email_domain: '',
        url: `https://${workspace.domain}.slack.com/`,
        icon: { image_default: true },
        is_verified: false,
      },
    };
  },
};
