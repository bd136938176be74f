import { describe, expect, test } from 'vitest';
import {
  canBeAsked,
  channelMembers,
  channelsOfPerson,
  findChannel,
  findPerson,
  learnChannel,
  learnPeople,
  peopleById,
  refreshEveryDirectory,
} from '../../src/features/workspaces/index.ts';
import { UserError } from '../../src/slack/user-error.ts';
import { followStandup, startCrowd, startDirectory } from './world.ts';

describe('a channel that is learned', () => {
  test('is known with its people: who may be asked, and who is a bot, a guest or has left', async () => {
    const { db, workspace, channel, person } = await followStandup();
    expect(await findChannel(db, workspace.id, channel('dev-standup'))).toMatchObject({
      ...{ name: 'dev-standup', isPrivate: false, isArchived: false, hasBot: true },
    });
    const members = await channelMembers(db, workspace.id, channel('dev-standup'));
    const people = await peopleById(db, workspace.id, members);
    const asked = [...people.values()].filter(canBeAsked).map(({ name }) => name);
    expect(asked.sort()).toEqual(['Dana', 'Kim', 'Lea', 'Noor', 'Ola', 'Priya']);
    expect(people.get(person('noor'))).toMatchObject({ timeZone: 'America/Los_Angeles' });
    expect(await channelsOfPerson(db, workspace.id, person('lea'))).toEqual([channel('dev-standup')]);
  });

  test('with many people is learned by one sweep of the directory', async () => {
    const { core, db, slack, workspace, channel } = await startCrowd(1_200);
    await learnChannel(core, workspace.id, channel('everybody'));
    const members = await channelMembers(db, workspace.id, channel('everybody'));
    expect((await peopleById(db, workspace.id, members)).size).toBe(1_201);
    expect(
      slack.calls.filter(({ method }) => method.startsWith('users.')).map(({ method }) => method),
    ).toEqual(['users.list', 'users.list']);
  });

  test.each([
    ['ops', "I'm not in <#C"],
    ['old-team', '#old-team is archived'],
    ['leads', "I can't see that channel"],
  ])('cannot be #%s: %s', async (name, says) => {
    const { core, workspace, channel } = await startDirectory({
      scopes: ['chat:write', 'users:read', 'channels:read', 'groups:read'],
    });
    const refused = learnChannel(core, workspace.id, channel(name));
    await expect(refused).rejects.toBeInstanceOf(UserError);
    await expect(refused).rejects.toThrow(says);
  });

  test('cannot be one where we lack the permission, and we say which', async () => {
    const { core, workspace, channel } = await startDirectory({ scopes: ['chat:write', 'users:read'] });
    const refused = learnChannel(core, workspace.id, channel('dev-standup'));
    await expect(refused).rejects.toBeInstanceOf(UserError);
    await expect(refused).rejects.toThrow('channels:read');
  });

  test('is not followed by halves when Slack limits us, and is learned in full the next time', async () => {
    const { core, db, slack, workspace, channel, person } = await startDirectory();
    slack.faults.on('users.info', { kind: '429', retryAfter: 5, times: 1 });
    const learning = () => learnChannel(core, workspace.id, channel('dev-standup'));
    await expect(learning()).rejects.toThrow();
    expect(await findPerson(db, workspace.id, person('lea'))).toBeUndefined();
    await learning();
    expect(await findPerson(db, workspace.id, person('lea'))).toMatchObject({ name: 'Lea' });
  });

  test('is learned without the one person whom Slack does not show', async () => {
    const { core, db, slack, workspace, channel, person } = await startDirectory();
    const hidden = person('kim');
    slack.faults.on('users.info', {
      ...{ kind: 'error', error: 'user_not_found' },
      when: ({ user }) => user === hidden,
    });
    await learnChannel(core, workspace.id, channel('dev-standup'));
    expect(await findPerson(db, workspace.id, person('lea'))).toMatchObject({ name: 'Lea' });
    expect(await findPerson(db, workspace.id, hidden)).toBeUndefined();
  });
});

describe('people', () => {
  test('who join a followed channel are known from then on, and who leaves is no member any more', async () => {
    const { db, slack, workspace, channel, person, settle } = await followStandup();
    slack.act.join({ user: 'omar', channel: 'dev-standup' });
    slack.act.leave({ user: 'kim', channel: 'dev-standup' });
    await settle();
    const members = await channelMembers(db, workspace.id, channel('dev-standup'));
    expect(members).toContain(person('omar'));
    expect(members).not.toContain(person('kim'));
    expect(await findPerson(db, workspace.id, person('omar'))).toMatchObject({ timeZone: 'Europe/Berlin' });
  });

  test('who join a channel that nobody follows are left alone', async () => {
    const { db, slack, workspace, person, settle } = await followStandup();
    slack.act.join({ user: 'ada', channel: 'dev-blockers' });
    await settle();
    expect(await findPerson(db, workspace.id, person('ada'))).toBeUndefined();
  });

  test.each([
    ['is renamed', { realName: 'Lea Marie' }, { name: 'Lea Marie' }],
    ['becomes a guest', { isGuest: true }, { isGuest: true }],
    ['becomes an admin', { isAdmin: true }, { isAdmin: true }],
  ])('are known as they are: somebody %s', async (_what, change, known) => {
    const { db, slack, workspace, person, settle } = await followStandup();
    slack.act.setRole({ user: person('lea'), ...change });
    await settle();
    expect(await findPerson(db, workspace.id, person('lea'))).toMatchObject(known);
  });

  test('are known as they are: somebody leaves for good, and comes back', async () => {
    const { db, slack, workspace, person, settle } = await followStandup();
    slack.act.deactivate({ user: 'lea' });
    await settle();
    const gone = await findPerson(db, workspace.id, person('lea'));
    expect(gone && canBeAsked(gone)).toBe(false);
    slack.act.reactivate({ user: 'lea' });
    await settle();
    const back = await findPerson(db, workspace.id, person('lea'));
    expect(back && canBeAsked(back)).toBe(true);
  });

  test('whose status or zone changes are known with it, without a question to Slack', async () => {
    const { db, slack, workspace, person, settle } = await followStandup();
    const asked = slack.calls.length;
    slack.act.setStatus({ user: 'lea', text: 'on leave', emoji: ':palm_tree:' });
    slack.act.setTimeZone({ user: 'lea', timeZone: 'Asia/Tokyo' });
    await settle();
    expect(await findPerson(db, workspace.id, person('lea'))).toMatchObject({
      ...{ timeZone: 'Asia/Tokyo', status: { text: 'on leave', emoji: ':palm_tree:', expiresAt: null } },
    });
    expect(slack.calls.slice(asked)).toEqual([]);
  });

  test('who change and are in no followed channel are none of our business', async () => {
    const { db, slack, workspace, person, settle } = await followStandup();
    slack.act.setStatus({ user: 'ada', text: 'in a meeting' });
    await settle();
    expect(await findPerson(db, workspace.id, person('ada'))).toBeUndefined();
  });

  test('whose coming we missed are found by the daily refresh, though another channel fails', async () => {
    const { core, db, slack, workspace, channel, person, warnings, settle } = await followStandup();
    await learnChannel(core, workspace.id, channel('dev-blockers'));
    slack.workspace.app.subscriptions = new Set();
    slack.act.join({ user: 'ada', channel: 'dev-standup' });
    slack.act.setTimeZone({ user: 'lea', timeZone: 'Asia/Tokyo' });
    await settle();
    slack.faults.on('conversations.info', {
      ...{ kind: 'error', error: 'internal_error' },
      when: (args) => args.channel === channel('dev-blockers'),
    });
    await refreshEveryDirectory(core);
    const members = await channelMembers(db, workspace.id, channel('dev-standup'));
    expect(members).toContain(person('ada'));
    expect(await findPerson(db, workspace.id, person('ada'))).toMatchObject({ name: 'Ada' });
    expect(await findPerson(db, workspace.id, person('lea'))).toMatchObject({ timeZone: 'Asia/Tokyo' });
    expect(warnings).toEqual(['a channel could not be asked for again']);
  });

  test('are learned once each, however often they are asked for', async () => {
    const { core, slack, workspace, person } = await startDirectory();
    await learnPeople(core, workspace.id, [person('lea'), person('lea')]);
    expect(slack.calls.filter(({ method }) => method === 'users.info')).toHaveLength(1);
  });
});

describe('a followed channel', () => {
  test.each(['dev-standup', 'secret'])('#%s is renamed, archived and taken up again', async (name) => {
    const { core, db, slack, workspace, channel, settle } = await startDirectory({
      seed: {
        people: [{ name: 'dana' }],
        channels: [
          { name: 'dev-standup', members: ['dana'], withBot: true },
          { name: 'secret', members: ['dana'], withBot: true, isPrivate: true },
        ],
      },
    });
    const id = channel(name);
    await learnChannel(core, workspace.id, id);
    slack.act.rename({ channel: name, name: 'dev-daily' });
    await settle();
    expect(await findChannel(db, workspace.id, id)).toMatchObject({ name: 'dev-daily' });
    slack.act.archive({ user: 'dana', channel: 'dev-daily' });
    await settle();
    expect(await findChannel(db, workspace.id, id)).toMatchObject({ isArchived: true });
    slack.act.unarchive({ user: 'dana', channel: 'dev-daily' });
    await settle();
    expect(await findChannel(db, workspace.id, id)).toMatchObject({ isArchived: false });
  });

  test('from which the bot is removed is known to be without it', async () => {
    const { db, slack, workspace, channel, settle } = await followStandup();
    slack.act.leave({ user: slack.workspace.app.botUserId, channel: 'dev-standup' });
    await settle();
    expect(await findChannel(db, workspace.id, channel('dev-standup'))).toMatchObject({ hasBot: false });
  });
});
