import { personJson } from '../../shapes/person.ts';
import type { JsonObject, Person } from '../../types.ts';
import { seconds } from '../../workspace/timestamps.ts';
import { type Call, type Method, refuse } from '../method.ts';
import { pageOf } from '../pages.ts';

export const usersList: Method = {
  name: 'users.list',
  token: 'bot',
  tier: 2,
  scopes: ['users:read'],
  args: { cursor: 'text', include_locale: 'flag', limit: 'integer', team_id: 'text' },
  errors: ['invalid_cursor'],
  run(call) {
    const everyone = [...call.workspace.people.values()];
    const { items, metadata } = pageOf(call, everyone, everyone.length);
    return {
      members: items.map((person) => localized(call, person)),
      cache_ts: seconds(call.now),
      response_metadata: metadata,
    };
  },
};

export const usersInfo: Method = {
  name: 'users.info',
  token: 'bot',
  tier: 4,
  scopes: ['users:read'],
  args: { include_locale: 'flag', user: 'text!' },
  errors: ['user_not_found'],
  run(call) {
    return { user: localized(call, personOf(call, 'user')) };
  },
};

export const dndInfo: Method = {
  name: 'dnd.info',
  token: 'bot',
  tier: 3,
  scopes: ['dnd:read'],
  args: { user: 'text', team_id: 'text' },
  errors: ['user_not_found'],
  run(call) {
    return dndJson(personOf(call, 'user'));
  },
};

export const dndTeamInfo: Method = {
  name: 'dnd.teamInfo',
  token: 'bot',
  tier: 2,
  scopes: ['dnd:read'],
  args: { users: 'text!', team_id: 'text' },
  errors: ['no_users_provided'],
  run(call) {
    const ids = call.args.required('users').split(',').slice(0, 50);
    const people = ids.flatMap((id) => call.workspace.people.get(id.trim()) ?? []);
    return { users: Object.fromEntries(people.map((person) => [person.id, dndJson(person)])) };
  },
};

export const usergroupsList: Method = {
  name: 'usergroups.list',
  token: 'bot',
  tier: 2,
  scopes: ['usergroups:read'],
  args: { include_count: 'flag', include_disabled: 'flag', include_users: 'flag', team_id: 'text' },
  errors: ['plan_upgrade_required'],
  run(call) {
    return {
      usergroups: [...call.workspace.groups.values()].map((group) => ({
        id: group.id,
        team_id: call.workspace.id,
        is_usergroup: true,
        is_subteam: true,
        name: group.name,
        description: '',
        handle: group.handle,
        is_external: false,
        date_create: seconds(group.createdAt),
        date_update: seconds(group.createdAt),
        date_delete: 0,
        created_by: group.members[0] ?? '',
        updated_by: group.members[0] ?? '',
        prefs: { channels: [], groups: [] },
        ...(call.args.flag('include_users') && { users: group.members }),
        ...(call.args.flag('include_count') && { user_count: group.members.length }),
      })),
    };
  },
};

export const usergroupsUsersList: Method = {
  name: 'usergroups.users.list',
  token: 'bot',
  tier: 2,
  scopes: ['usergroups:read'],
  args: { include_disabled: 'flag', usergroup: 'text!', team_id: 'text' },
  errors: ['no_such_subteam', 'plan_upgrade_required'],
  run(call) {
    const group = call.workspace.groups.get(call.args.required('usergroup')) ?? refuse('no_such_subteam');
    return { users: group.members };
  },
};

function personOf(call: Call, argument: string): Person {
  return call.workspace.people.get(call.args.text(argument) ?? '') ?? refuse('user_not_found');
}

function localized(call: Call, person: Person): JsonObject {
  const json = personJson(call.workspace, person, call.now);
  return call.args.flag('include_locale') ? { ...json, locale: 'en-US' } : json;
}

/** Without a schedule Slack still answers with a window: one second long, at the beginning of time. */
function dndJson(person: Person): JsonObject {
  return {
    dnd_enabled: person.dnd !== null,
    next_dnd_start_ts: person.dnd ? seconds(person.dnd.from) : 1,
    next_dnd_end_ts: person.dnd ? seconds(person.dnd.until) : 1,
  };
}
