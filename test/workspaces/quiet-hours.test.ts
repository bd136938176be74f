import { describe, expect, test } from 'vitest';
import { findPerson, mayDisturb } from '../../src/features/workspaces/index.ts';
import { followStandup } from './world.ts';

describe('Do Not Disturb', () => {
  const night = {
    from: new Date('2026-03-02T19:00:00Z'),
    until: new Date('2026-03-03T07:00:00Z'),
  };

  test('is known within the hour', async () => {
    const { db, slack, workspace, person, moveTo } = await followStandup();
    await moveTo('2026-03-02T08:00:00Z');
    slack.act.setDnd({ user: 'lea', dnd: night });
    await moveTo('2026-03-02T09:00:00Z');
    const lea = await findPerson(db, workspace.id, person('lea'));
    expect(lea?.doNotDisturb).toEqual({ startsAt: night.from, endsAt: night.until });
    expect(lea && mayDisturb(lea, new Date('2026-03-02T18:59:00Z'))).toBe(true);
    expect(lea && mayDisturb(lea, night.from)).toBe(false);
    expect(lea && mayDisturb(lea, night.until)).toBe(true);
  });

  test('stays known when the person changes something else', async () => {
    const { db, slack, workspace, person, moveTo, settle } = await followStandup();
    slack.act.setDnd({ user: 'lea', dnd: night });
    await moveTo('2026-03-02T08:00:00Z');
    slack.act.setStatus({ user: 'lea', text: 'in a train' });
    await settle();
    expect((await findPerson(db, workspace.id, person('lea')))?.doNotDisturb).not.toBeNull();
  });

  test('is not known without the scope, and that stops nothing', async () => {
    const { db, slack, workspace, person, moveTo, warnings } = await followStandup({
      scopes: ['chat:write', 'users:read', 'channels:read'],
    });
    slack.act.setDnd({ user: 'lea', dnd: night });
    await moveTo('2026-03-02T10:00:00Z');
    expect((await findPerson(db, workspace.id, person('lea')))?.doNotDisturb).toBeNull();
    expect(warnings).toEqual([]);
  });

  test('is asked for again five minutes after Slack did not answer, not on every beat', async () => {
    const { db, slack, workspace, person, moveTo, warnings } = await followStandup();
    slack.act.setDnd({ user: 'lea', dnd: night });
    slack.faults.on('dnd.teamInfo', { kind: '5xx', times: 1 });
    await moveTo('2026-03-02T08:00:00Z');
    await moveTo('2026-03-02T08:04:00Z');
    expect(slack.calls.filter(({ method }) => method === 'dnd.teamInfo')).toHaveLength(1);
    await moveTo('2026-03-02T08:05:00Z');
    expect((await findPerson(db, workspace.id, person('lea')))?.doNotDisturb).not.toBeNull();
    expect(warnings).toEqual(['could not ask for Do Not Disturb']);
  });
});
