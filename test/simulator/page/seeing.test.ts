import { expect, test } from 'vitest';
import { devTeam } from '../../../src/simulator/seed/dev-team.ts';
import { declaredApp } from '../../support/manifest.ts';
import { option, plain } from '../driven-team.ts';
import { anApp, aWorkspace, channel, clientOf, northwind, person } from '../world.ts';
import { aPage, aTab } from './tab.ts';

test('a member sees their channels, then those they could join, then the app', async () => {
  const { slack } = await aWorkspace({ ...declaredApp, seed: devTeam });
  const omar = aTab(await aPage(slack), 'omar');
  const { me, conversations, workspace, app, commands, shortcuts } = await omar.sight();
  expect(conversations.map(({ name, isMember }) => `${isMember ? '' : '+ '}${name}`)).toEqual([
    'dev-blockers',
    'dev-general',
    'ops',
    '+ dev-standup',
    '+ dev-wins',
    '+ old-team',
    'Drumbeat',
  ]);
  expect([me.name, workspace.name, app.name]).toEqual(['Omar', 'Northwind', 'Drumbeat']);
  expect(commands.map(({ command, usageHint }) => `${command} ${usageHint}`)).toEqual([
    '/standup setup | status | skip | away | history | help',
    '/blocker what blocks you @who-can-help | list | resolve 12 | help',
    '/sprint add ERP-001 title 8 @dana | ERP-001 | board | mine | help',
    '/retro start | add stop: long meetings | actions | status | go on | help',
    '/invite @somebody',
    '/leave ',
  ]);
  expect(commands.every(({ description }) => description !== '')).toBe(true);
  expect(shortcuts).toEqual([
    { name: 'Track as a blocker', callbackId: 'blockers.shortcut.track', kind: 'message' },
  ]);
});

test('a private channel is not there for those outside, a public one not for guests', async () => {
  const { slack } = await aWorkspace();
  const page = await aPage(slack);
  const names = async (as: string) =>
    (await aTab(page, as).sight()).conversations.map(({ name }) => name).sort();
  expect(await names('dana')).toContain('dev-leads');
  expect(await names('omar')).not.toContain('dev-leads');
  expect(await names('gus')).toEqual(['Drumbeat']);

  const leads = channel(slack, 'dev-leads');
  slack.act.speak({ user: 'dana', channel: 'dev-leads', text: 'Only for us' });
  const omar = aTab(page, 'omar');
  const gone = { ok: false, error: 'This channel is gone, or Omar Haddad is not in it.' };
  expect(await omar.get('/page/messages', { channel: leads })).toEqual(gone);
  expect(await omar.get('/page/shelf', { channel: leads })).toEqual(gone);
  expect(await omar.do({ what: 'say', channel: leads, text: 'Hello' })).toEqual(gone);
  expect(await omar.do({ what: 'join', channel: leads })).toEqual(gone);
  expect((await aTab(page, 'dana').last('dev-leads'))?.text).toBe('Only for us');
});

test('who does not say who they are is the first one there; nobody can be an app', async () => {
  const { slack } = await aWorkspace();
  const page = await aPage(slack);
  expect((await aTab(page, '').sight()).me.name).toBe('Lea Okafor');
  expect((await aTab(page, person(slack, 'omar')).sight()).me.name).toBe('Omar Haddad');
  expect(await aTab(page, 'drumbeat').sight()).toEqual({
    ok: false,
    error: 'Drumbeat is an app, and nobody can be it.',
  });
  expect(await aTab(page, 'zoe').sight()).toEqual({ ok: false, error: 'Nobody here is called "zoe".' });
});

test('names with emoji and in scripts from right to left come as they are', async () => {
  const people = [
    { name: 'zoë', realName: 'Zoë 🥁👩🏽‍💻' },
    { name: 'noor', realName: 'نور‏ الهدى' },
  ];
  const { slack } = await aWorkspace({
    seed: { people, channels: [{ name: 'team', members: ['zoë', 'noor'], topic: 'שלום 👋' }] },
  });
  const page = await aPage(slack);
  const noor = aTab(page, 'noor');
  expect((await noor.sight()).me.name).toBe('نور‏ الهدى');
  expect((await noor.channel('team')).topic).toBe('שלום 👋');
  await noor.says('مرحبا 👩🏽‍💻', 'team');
  expect((await aTab(page, 'zoë').last('team'))?.text).toBe('مرحبا 👩🏽‍💻');
  const { body } = await noor.post('/page/do', {
    ...{ as: 'zoë', what: 'upload', channel: (await noor.channel('team')).id },
    ...{ name: '"🥁" الخطة\r\n.txt', base64: 'aGk=' },
  });
  expect(body).toEqual({ ok: true });
  const file = (await noor.last('team'))?.files[0];
  expect(file?.name).toBe('"🥁" الخطة\r\n.txt');
  const fetched = await fetch(`${page.url}${file?.url}`);
  expect([fetched.status, await fetched.text()]).toEqual([200, 'hi']);
});

test('a message of fifty blocks and a window of a hundred come whole', async () => {
  const rows = Array.from({ length: 100 }, (_, each) => ({
    type: 'section' as const,
    text: plain(`Row ${each}`),
    accessory: { type: 'checkboxes' as const, action_id: `row.${each}`, options: [option('Done')] },
  }));
  const { slack } = await anApp((app) => {
    app.command('/all', async ({ ack, body, client }) => {
      await ack();
      const view = { type: 'modal' as const, title: plain('Everything'), blocks: rows };
      await client.views.open({ trigger_id: body.trigger_id, view });
    });
  });
  const lea = aTab(await aPage(slack), 'lea');
  const { id } = await lea.channel('dev-standup');
  await clientOf(slack).chat.postMessage({ channel: id, text: 'All', blocks: rows.slice(0, 50) });
  expect(await lea.do({ what: 'command', channel: id, text: '/all' })).toEqual({ ok: true });
  await slack.settled();
  const message = await lea.last('dev-standup');
  const [view] = (await lea.views()).modals;
  expect([message?.blocks.length, Object.keys(message?.values ?? {}).length]).toEqual([50, 50]);
  expect([view?.title, view?.close, view?.submit, view?.blocks.length]).toEqual([
    'Everything',
    'Close',
    null,
    100,
  ]);
});

test('somebody deactivated while they look is told so, and can do nothing more', async () => {
  const { slack } = await aWorkspace();
  const lea = aTab(await aPage(slack), 'lea');
  const { id } = await lea.channel('dev-standup');
  slack.act.deactivate({ user: 'lea' });
  const told = { ok: false, error: 'The account of Lea Okafor is deactivated.' };
  const { me, conversations } = await lea.sight();
  expect([me.isDeactivated, conversations]).toEqual([true, []]);
  expect(await lea.get('/page/messages', { channel: id })).toEqual(told);
  expect(await lea.do({ what: 'say', channel: id, text: 'Still here' })).toEqual(told);
  expect(await lea.do({ what: 'open-home' })).toEqual(told);
  expect(await lea.views()).toEqual({ modals: [], home: null, pictures: [] });
});

test('what the app shows to one person alone is seen by nobody else', async () => {
  const { slack } = await aWorkspace({ seed: northwind, commands: [] });
  const page = await aPage(slack);
  const [lea, omar] = [aTab(page, 'lea'), aTab(page, 'omar')];
  const { id } = await lea.channel('dev-standup');
  await clientOf(slack).chat.postEphemeral({ channel: id, user: person(slack, 'lea'), text: 'Only you' });
  expect(await lea.do({ what: 'command', channel: id, text: '/nothing' })).toEqual({ ok: true });
  const seen = (await lea.messages('dev-standup')).messages;
  expect(seen.map(({ text, from, isEphemeral }) => [text, from, isEphemeral])).toEqual([
    ['Only you', 'app', true],
    ['/nothing is not a valid command.', 'slack', true],
  ]);
  expect((await omar.messages('dev-standup')).messages).toEqual([]);
});
