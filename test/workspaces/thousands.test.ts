import { describe, expect, test } from 'vitest';
import { knowQuietHours } from '../../src/features/workspaces/duties.ts';
import { canBeAsked, channelMembers, learnChannel, peopleById } from '../../src/features/workspaces/index.ts';
import { startCrowd } from './world.ts';

type Directory = Awaited<ReturnType<typeof startCrowd>>;

const night = { from: new Date('2026-03-02T19:00:00Z'), until: new Date('2026-03-03T07:00:00Z') };

/** So many in #everybody, each with Do Not Disturb at night; Slack limits its calls as ever. */
async function startQuietCrowd(count: number): Promise<Directory> {
  const crowd = await startCrowd(count);
  const { core, slack, workspace, channel } = crowd;
  for (const person of slack.workspace.people.values()) person.dnd = night;
  await learnChannel(core, workspace.id, channel('everybody'));
  return crowd;
}

function quietCalls({ slack }: Directory) {
  return slack.calls.filter(({ method }) => method === 'dnd.teamInfo');
}

/** How often Slack was asked about each, of those it was asked about, and answered. */
function timesAsked(directory: Directory): Map<string, number> {
  const times = new Map<string, number>();
  for (const { args, outcome } of quietCalls(directory)) {
    if (typeof outcome !== 'object' || !outcome.ok) continue;
    for (const id of String(args.users).split(',')) times.set(id, (times.get(id) ?? 0) + 1);
  }
  return times;
}

async function knownToBeQuiet({ db, workspace, channel }: Directory): Promise<number> {
  const members = await channelMembers(db, workspace.id, channel('everybody'));
  const people = await peopleById(db, workspace.id, members);
  return [...people.values()].filter((person) => canBeAsked(person) && person.doNotDisturb).length;
}

describe('the Do Not Disturb of 2,500', () => {
  test('is known after five minutes, and each is asked about once an hour, without a call that Slack refuses', async () => {
    const crowd = await startQuietCrowd(2_500);
    await crowd.moveTo('2026-03-02T08:00:30Z');
    expect(await knownToBeQuiet(crowd)).toBe(500);
    await crowd.moveTo('2026-03-02T08:04:00Z');
    expect(await knownToBeQuiet(crowd)).toBe(2_500);
    await crowd.moveTo('2026-03-02T08:49:59Z');
    expect(new Set(timesAsked(crowd).values())).toEqual(new Set([1]));
    expect(timesAsked(crowd).size).toBe(2_500);
    await crowd.moveTo('2026-03-02T09:49:59Z');
    expect(new Set(timesAsked(crowd).values())).toEqual(new Set([2]));
    expect(quietCalls(crowd)).toHaveLength(100);
    const refused = crowd.slack.calls.filter(({ outcome }) => typeof outcome !== 'object' || !outcome.ok);
    expect(refused).toEqual([]);
    expect(crowd.warnings).toEqual([]);
  });
});

describe('a round', () => {
  test('that Slack ends keeps what was learned, and the next goes on when Slack allows it', async () => {
    const crowd = await startQuietCrowd(320);
    crowd.slack.faults.on('dnd.teamInfo', {
      ...{ kind: '429', retryAfter: 90, times: 1 },
      when: () => quietCalls(crowd).length > 3,
    });
    await crowd.moveTo('2026-03-02T08:01:29Z');
    expect(await knownToBeQuiet(crowd)).toBe(150);
    expect(quietCalls(crowd)).toHaveLength(4);
    await crowd.moveTo('2026-03-02T08:01:30Z');
    expect(await knownToBeQuiet(crowd)).toBe(320);
    expect(new Set(timesAsked(crowd).values())).toEqual(new Set([1]));
  });

  test('is gone by one of two processes', async () => {
    const crowd = await startQuietCrowd(320);
    await Promise.all([knowQuietHours.processDue(crowd.core), knowQuietHours.processDue(crowd.core)]);
    expect(await knownToBeQuiet(crowd)).toBe(320);
    expect(new Set(timesAsked(crowd).values())).toEqual(new Set([1]));
  });

  test('is not held up by the one person whom Slack does not show', async () => {
    const crowd = await startQuietCrowd(320);
    const hidden = crowd.person('dev7');
    crowd.slack.faults.on('dnd.teamInfo', {
      ...{ kind: 'error', error: 'user_not_visible' },
      when: ({ users }) => String(users).split(',').includes(hidden),
    });
    await crowd.moveTo('2026-03-02T08:02:00Z');
    expect(await knownToBeQuiet(crowd)).toBe(319);
    expect(crowd.warnings).toEqual([]);
    const asked = quietCalls(crowd).length;
    await crowd.moveTo('2026-03-02T08:49:59Z');
    expect(quietCalls(crowd), 'it is not asked about anew on every round').toHaveLength(asked);
  });

  test('asks within a minute about whoever is new', async () => {
    const crowd = await startQuietCrowd(60);
    await crowd.moveTo('2026-03-02T08:20:00Z');
    crowd.slack.act.welcome({ name: 'zoe' });
    crowd.slack.act.join({ user: 'zoe', channel: 'everybody' });
    await crowd.settle();
    const zoe = crowd.person('zoe');
    crowd.slack.act.setDnd({ user: zoe, dnd: night });
    await crowd.moveTo('2026-03-02T08:21:00Z');
    expect(timesAsked(crowd).get(zoe)).toBe(1);
    expect(quietCalls(crowd).at(-1)?.args.users).toBe(zoe);
  });
});
