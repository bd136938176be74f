import { expect, test } from 'vitest';
import { anApp, aWorkspace, channel, clientOf, person, refusal } from './world.ts';

test.each([
  ['no token', {}, 'not_authed'],
  ['a token of nobody', { authorization: 'Bearer xoxb-wrong' }, 'invalid_auth'],
])('%s is refused', async (_what, headers, error) => {
  const { slack } = await aWorkspace();
  const response = await fetch(`${slack.apiUrl}auth.test`, { method: 'POST', headers });
  expect(await response.json()).toEqual({ ok: false, error });
});

test('tokens work for their own kind of method only, and not after the app is removed', async () => {
  const { slack } = await aWorkspace();
  const withAppToken = clientOf({ ...slack, botToken: slack.appToken });
  expect(await refusal(withAppToken.auth.test())).toBe('not_allowed_token_type');
  expect(await refusal(clientOf(slack).apps.connections.open())).toBe('not_allowed_token_type');
  slack.act.uninstall();
  expect(await refusal(clientOf(slack).auth.test())).toBe('account_inactive');
});

test('a method that does not exist is unknown_method', async () => {
  const { slack } = await aWorkspace();
  expect(await refusal(clientOf(slack).apiCall('chat.shout'))).toBe('unknown_method');
});

test('a missing argument is named, an argument the method does not take is only noted', async () => {
  const { slack } = await aWorkspace();
  const client = clientOf(slack);
  const missing = await client.apiCall('conversations.info').catch((error) => error.data);
  expect(missing).toMatchObject({
    error: 'invalid_arguments',
    response_metadata: { messages: ['[ERROR] missing required field: channel'] },
  });
  await client.apiCall('users.info', { user: person(slack, 'lea'), colour: 'red' });
  expect(slack.calls.at(-1)).toMatchObject({
    method: 'users.info',
    unknownArgs: ['colour'],
    outcome: { ok: true },
  });
});

test('a call with JSON, with a query or with a form is the same call', async () => {
  const { slack } = await aWorkspace();
  const user = person(slack, 'lea');
  const authorization = `Bearer ${slack.botToken}`;
  const calls = [
    fetch(`${slack.apiUrl}users.info?user=${user}`, { headers: { authorization } }),
    fetch(`${slack.apiUrl}users.info`, {
      method: 'POST',
      body: new URLSearchParams({ user, token: slack.botToken }),
    }),
    fetch(`${slack.apiUrl}users.info`, {
      method: 'POST',
      body: JSON.stringify({ user }),
      headers: { authorization, 'content-type': 'application/json; charset=utf-8' },
    }),
  ];
  for (const call of calls)
    expect(await (await call).json()).toMatchObject({ ok: true, user: { name: 'lea' } });
});

test('without its scope a method says which one is needed and what is provided', async () => {
  const { slack } = await aWorkspace({ scopes: ['chat:write', 'channels:read'] });
  const client = clientOf(slack);
  const refused = await client.users.list({}).catch((error) => error.data);
  expect(refused).toMatchObject({
    error: 'missing_scope',
    needed: 'users:read',
    provided: 'chat:write,channels:read',
  });
  expect(await refusal(client.conversations.list({ types: 'public_channel,private_channel' }))).toBe(
    'missing_scope',
  );
  expect(await refusal(client.conversations.history({ channel: channel(slack, 'dev-standup') }))).toBe(
    'missing_scope',
  );
});

test('people are listed with what Slack tells of them: Slackbot too, the app as a bot, those who left without a zone', async () => {
  const { slack } = await aWorkspace();
  slack.act.setStatus({ user: 'lea', text: 'On vacation', emoji: ':palm_tree:' });
  const { members = [] } = await clientOf(slack).users.list({ limit: 200 });
  const named = Object.fromEntries(members.map((member) => [member.name, member]));
  expect(named.slackbot).toMatchObject({ id: 'USLACKBOT', is_bot: false });
  expect(named.drumbeat).toMatchObject({ is_bot: true, profile: { bot_id: slack.workspace.app.botId } });
  expect(named.gone).toMatchObject({ deleted: true });
  expect(named.gone).not.toHaveProperty('tz');
  expect(named.gus).toMatchObject({ is_restricted: true });
  expect(named.omar).toMatchObject({
    tz: 'America/New_York',
    tz_offset: -18_000,
    tz_label: 'Eastern Standard Time',
  });
  expect(named.lea?.profile).toMatchObject({ status_text: 'On vacation', status_emoji: ':palm_tree:' });
});

test('a status is gone when its time has run out', async () => {
  const { slack, clock } = await aWorkspace();
  const expiresAt = new Date(clock.now().getTime() + 60_000);
  slack.act.setStatus({ user: 'lea', text: 'Lunch', emoji: ':sandwich:', expiresAt });
  const statusNow = async () => {
    const { user } = await clientOf(slack).users.info({ user: person(slack, 'lea') });
    return user?.profile?.status_text;
  };
  expect(await statusNow()).toBe('Lunch');
  await clock.moveTo(expiresAt);
  expect(await statusNow()).toBe('');
});

test('channels come in pages, private ones only where the app is a member', async () => {
  const { slack } = await aWorkspace();
  const client = clientOf(slack);
  const names: (string | undefined)[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.conversations.list({
      types: 'public_channel,private_channel',
      limit: 2,
      cursor,
    });
    names.push(...(page.channels ?? []).map(({ name }) => name));
    cursor = page.response_metadata?.next_cursor;
  } while (cursor);
  expect(names).toEqual(['dev-standup', 'dev-general', 'dev-secret', 'old-news']);
  const open = await client.conversations.list({ exclude_archived: true, types: 'public_channel' });
  expect(open.channels?.map(({ name, is_member }) => [name, is_member])).toEqual([
    ['dev-standup', true],
    ['dev-general', false],
  ]);
  const own = await client.users.conversations({ types: 'public_channel,private_channel' });
  expect(own.channels?.map(({ name }) => name)).toEqual(['dev-standup', 'dev-secret', 'old-news']);
  expect(await refusal(client.conversations.list({ types: 'clubs' }))).toBe('invalid_types');
  expect(await refusal(client.conversations.list({ cursor: 'nonsense' }))).toBe('invalid_cursor');
});

test('members are listed to whoever may see the channel', async () => {
  const { slack } = await aWorkspace();
  const client = clientOf(slack);
  const { members } = await client.conversations.members({ channel: channel(slack, 'dev-standup') });
  expect(members).toEqual([
    ...['lea', 'omar', 'dana'].map((name) => person(slack, name)),
    slack.workspace.app.botUserId,
  ]);
  expect(await refusal(client.conversations.members({ channel: channel(slack, 'dev-leads') }))).toBe(
    'channel_not_found',
  );
});

test('the app joins a public channel once and no private one', async () => {
  const { slack } = await aWorkspace();
  const client = clientOf(slack);
  const joined = await client.conversations.join({ channel: channel(slack, 'dev-general') });
  expect(joined.channel).toMatchObject({ name: 'dev-general', is_member: true });
  expect(joined).not.toHaveProperty('warning');
  expect(await client.conversations.join({ channel: channel(slack, 'dev-general') })).toMatchObject({
    warning: 'already_in_channel',
  });
  expect(await refusal(client.conversations.join({ channel: channel(slack, 'dev-secret') }))).toBe(
    'method_not_supported_for_channel_type',
  );
});

test('Do Not Disturb, user groups, the team and the bot can be asked for', async () => {
  const { slack, clock } = await aWorkspace();
  const client = clientOf(slack);
  const from = clock.now();
  slack.act.setDnd({ user: 'lea', dnd: { from, until: new Date(from.getTime() + 3_600_000) } });
  const lea = person(slack, 'lea');
  const omar = person(slack, 'omar');
  const window = { next_dnd_start_ts: from.getTime() / 1000, next_dnd_end_ts: from.getTime() / 1000 + 3600 };
  expect(await client.dnd.info({ user: lea })).toMatchObject({ dnd_enabled: true, ...window });
  expect((await client.dnd.teamInfo({ users: `${lea},${omar}` })).users).toEqual({
    [lea]: { dnd_enabled: true, ...window },
    [omar]: { dnd_enabled: false, next_dnd_start_ts: 1, next_dnd_end_ts: 1 },
  });
  const { usergroups = [] } = await client.usergroups.list({ include_users: true });
  expect(usergroups).toMatchObject([{ handle: 'devs', users: [lea, omar] }]);
  expect((await client.usergroups.users.list({ usergroup: usergroups[0]?.id ?? '' })).users).toEqual([
    lea,
    omar,
  ]);
  expect((await client.team.info()).team).toMatchObject({ name: 'Northwind', domain: 'northwind' });
  const { bot_id: bot = '' } = await client.auth.test();
  expect((await client.bots.info({ bot })).bot).toMatchObject({ name: 'Drumbeat' });
});

test('a message is pinned once and carries one reaction of each kind', async () => {
  const { slack } = await aWorkspace();
  const client = clientOf(slack);
  const home = channel(slack, 'dev-standup');
  const { ts = '' } = await client.chat.postMessage({ channel: home, text: 'plan' });
  await client.pins.add({ channel: home, timestamp: ts });
  expect(await refusal(client.pins.add({ channel: home, timestamp: ts }))).toBe('already_pinned');
  expect((await client.pins.list({ channel: home })).items).toMatchObject([
    { type: 'message', message: { text: 'plan' } },
  ]);
  await client.pins.remove({ channel: home, timestamp: ts });
  expect(await refusal(client.pins.remove({ channel: home, timestamp: ts }))).toBe('no_pin');

  await client.reactions.add({ channel: home, timestamp: ts, name: 'tada' });
  expect(await refusal(client.reactions.add({ channel: home, timestamp: ts, name: 'tada' }))).toBe(
    'already_reacted',
  );
  slack.act.react({ user: 'lea', channel: 'dev-standup', ts, emoji: ':tada:' });
  const [message] = (await client.conversations.history({ channel: home })).messages ?? [];
  expect(message?.reactions).toEqual([
    { name: 'tada', count: 2, users: [slack.workspace.app.botUserId, person(slack, 'lea')] },
  ]);
});

test('one app in two workspaces has a token for each, and one socket hears both', async () => {
  const heard: string[] = [];
  const { slack } = await anApp((app) => {
    app.command('/where', async ({ ack, body }) => {
      heard.push(body.team_domain);
      await ack();
    });
  });
  const channels = [{ name: 'harbour', members: ['kim'] }];
  const { workspace, act } = slack.addWorkspace({ name: 'Southwind', people: [{ name: 'kim' }], channels });
  const theirs = clientOf({ ...slack, botToken: workspace.app.botToken });
  expect(await theirs.auth.test()).toMatchObject({ team: 'Southwind', team_id: workspace.id });
  expect(await refusal(theirs.users.info({ user: person(slack, 'lea') }))).toBe('user_not_found');
  await slack.act.runCommand({ user: 'lea', channel: 'dev-standup', text: '/where' });
  await act.runCommand({ user: 'kim', channel: 'harbour', text: '/where' });
  expect(heard).toEqual(['northwind', 'southwind']);
  const stranger = slack.addWorkspace(
    { name: 'Elsewhere', people: [{ name: 'kim' }], channels },
    { identity: undefined },
  );
  const elsewhere = { user: 'kim', channel: 'harbour', text: '/where' };
  expect(await stranger.act.runCommand(elsewhere)).toMatchObject({ ok: false });
  expect(workspace.app).toMatchObject({ appId: slack.workspace.app.appId, appToken: slack.appToken });
});
