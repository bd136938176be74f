import { describe, expect, test } from 'vitest';
import {
  channelMembers,
  findChannel,
  learnChannel,
  peopleById,
  refreshEveryDirectory,
} from '../../src/features/workspaces/index.ts';
import type { MovedClock } from '../../src/time/index.ts';
import { followStandup, startCrowd } from './world.ts';

type Directory = Awaited<ReturnType<typeof startCrowd>>;

async function knownIn({ db, workspace, channel }: Directory): Promise<number> {
  const members = await channelMembers(db, workspace.id, channel('everybody'));
  return (await peopleById(db, workspace.id, members)).size;
}

const cursorsOf = ({ slack }: Directory) =>
  slack.calls
    .filter(({ method }) => method === 'users.list')
    .map(({ args, outcome }) => [args.cursor, typeof outcome === 'object' && outcome.ok]);

/** Resolves when somebody waits for that instant. */
const sleeping = (clock: MovedClock, until: string) =>
  expect.poll(() => clock.nextWake()).toEqual(new Date(until));

describe('a directory that Slack gives in parts', () => {
  test('is learned in one go where Slack asks us to wait for some seconds, from where it stopped', async () => {
    const crowd = await startCrowd(1_500);
    const { core, clock, slack, workspace, channel } = crowd;
    slack.faults.on('users.list', {
      ...{ kind: '429', retryAfter: 15, times: 1 },
      when: ({ cursor }) => cursor !== undefined,
    });
    const learning = learnChannel(core, workspace.id, channel('everybody'));
    await sleeping(clock, '2026-03-02T08:00:15Z');
    expect(await findChannel(core.database.db, workspace.id, channel('everybody'))).toBeUndefined();
    await clock.moveTo(new Date('2026-03-02T08:00:15Z'));
    await learning;
    expect(await knownIn(crowd)).toBe(1_501);
    const [first, refused, again, ...others] = cursorsOf(crowd);
    expect(first).toEqual([undefined, true]);
    expect(refused).toEqual([again?.[0], false]);
    expect(again).toEqual([expect.any(String), true]);
    expect(others).toEqual([]);
  });

  test('keeps nobody waiting for a minute, and what was learned is not asked for again', async () => {
    const crowd = await startCrowd(1_010);
    const { core, slack, workspace, channel } = crowd;
    slack.faults.on('users.list', {
      ...{ kind: '429', retryAfter: 60, times: 1 },
      when: ({ cursor }) => cursor !== undefined,
    });
    const learning = () => learnChannel(core, workspace.id, channel('everybody'));
    await expect(learning()).rejects.toThrow();
    await learning();
    expect(await knownIn(crowd)).toBe(1_011);
    expect(cursorsOf(crowd)).toHaveLength(2);
    expect(slack.calls.filter(({ method }) => method === 'users.info')).toHaveLength(
      slack.workspace.people.size - 1_000,
    );
  });

  test('is not read to its end once all are found', async () => {
    const crowd = await startCrowd(2_500, 900);
    await learnChannel(crowd.core, crowd.workspace.id, crowd.channel('everybody'));
    expect(await knownIn(crowd)).toBe(901);
    expect(cursorsOf(crowd)).toHaveLength(1);
  });
});

describe('at night', () => {
  test('Slack may ask us to wait for long, and no channel is passed over for it', async () => {
    const { core, db, clock, slack, workspace, channel, person, settle, warnings } = await followStandup();
    slack.workspace.app.subscriptions = new Set();
    slack.act.join({ user: 'ada', channel: 'dev-standup' });
    await settle();
    slack.faults.on('conversations.info', { kind: '429', retryAfter: 300, times: 1 });
    slack.faults.on('conversations.members', { kind: '429', retryAfter: 300, times: 1 });
    const refreshing = refreshEveryDirectory(core);
    for (const allowed of ['2026-03-02T08:05:00Z', '2026-03-02T08:10:00Z']) {
      await sleeping(clock, allowed);
      await clock.moveTo(new Date(allowed));
    }
    await refreshing;
    expect(await channelMembers(db, workspace.id, channel('dev-standup'))).toContain(person('ada'));
    expect(warnings).toEqual([]);
  });
});
