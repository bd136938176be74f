import { describe, expect, test } from 'vitest';
import { findPerson, findWorkspace } from '../../src/features/workspaces/index.ts';
import { followStandup, startDirectory } from './world.ts';

describe('a workspace', () => {
  test('is known once it is connected', async () => {
    const { db, slack, workspace } = await startDirectory();
    expect(await findWorkspace(db, slack.workspace.id)).toEqual({
      ...{ id: workspace.id, name: 'Northwind', state: 'active' },
      ...{ botId: slack.workspace.app.botId, botUserId: slack.workspace.app.botUserId },
    });
  });
});

describe('what could not be posted because the bot was out', () => {
  async function oweToLeads() {
    const directory = await startDirectory();
    const { core, workspace, channel, settle, db } = directory;
    await core.database.transaction((trx) =>
      core.outbox.owe(trx, {
        ...{ kind: 'message', workspaceId: workspace.id, key: 'card', channel: channel('leads') },
        content: { message: { text: 'A card for the leads.' } },
      }),
    );
    await settle();
    expect(await core.outbox.find(db, workspace.id, 'card')).toMatchObject({
      ...{ state: 'dead', reason: 'place-gone' },
    });
    return directory;
  }

  test('is posted when it is invited', async () => {
    const { as, slack, settle } = await oweToLeads();
    slack.act.inviteApp({ user: 'dana', channel: 'leads' });
    await settle();
    await as('dana').sees('A card for the leads.', { in: 'leads' });
  });

  test('is posted even when Slack does not let us learn the channel', async () => {
    const { as, slack, settle, logged } = await oweToLeads();
    slack.faults.on('conversations.members', { kind: '429', retryAfter: 30 });
    slack.act.inviteApp({ user: 'dana', channel: 'leads' });
    await settle();
    await as('dana').sees('A card for the leads.', { in: 'leads' });
    const failed = logged.map(({ listener }) => listener);
    expect(new Set(failed)).toEqual(new Set(['event member_joined_channel']));
    expect(failed.length, 'Slack sends the event again').toBeGreaterThan(1);
  });
});

describe('an app that is taken away', () => {
  async function takenAway() {
    const directory = await followStandup();
    directory.slack.act.uninstall();
    await directory.settle();
    return directory;
  }

  const owed = (workspaceId: string, channel: string) => ({
    ...{ kind: 'message' as const, workspaceId, key: 'daily', channel },
    content: { message: { text: 'The daily.' } },
  });

  test('keeps everything and sends nothing; installed again it sends what is owed', async () => {
    const { core, db, slack, as, workspace, channel, person, settle, moveTo } = await takenAway();
    const here = channel('dev-standup');
    expect(await findWorkspace(db, workspace.id)).toMatchObject({ state: 'gone' });
    await core.database.transaction((trx) => core.outbox.owe(trx, owed(workspace.id, here)));
    await settle();
    const asked = slack.calls.length;
    await moveTo('2026-03-02T08:09:00Z');
    expect(slack.calls.slice(asked)).toEqual([]);
    expect(await findPerson(db, workspace.id, person('lea'))).toMatchObject({ name: 'Lea' });
    slack.act.install({});
    await moveTo('2026-03-02T08:20:00Z');
    await as('lea').sees('The daily.', { in: 'dev-standup' });
    expect(await findWorkspace(db, workspace.id)).toMatchObject({ state: 'active' });
  });

  test('is not asked about Do Not Disturb', async () => {
    const { slack, moveTo } = await takenAway();
    const asked = slack.calls.length;
    await moveTo('2026-03-02T12:00:00Z');
    expect(slack.calls.slice(asked)).toEqual([]);
  });
});
