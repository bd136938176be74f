import { describe, expect, onTestFinished, test } from 'vitest';
import { told } from '../standups/team.ts';
import type { World } from '../support/world.ts';
import { fillDisk, freeDisk } from './limited-disk.ts';
import { startFaulty } from './world.ts';

const HERE = { in: '#dev-standup' } as const;
const SAYS = "I can't save anything at the moment: the disk my database is on is full";

async function onFullDisk(at: string) {
  const faulty = await startFaulty();
  onTestFinished(freeDisk);
  await faulty.world.moveTo(at);
  return faulty;
}

function prompts(world: World, name: string) {
  return told(world, name).filter(({ text }) => text.includes('What did you get done'));
}

describe('on a full disk', () => {
  test('a form stays open with what was written, and sending it again works once there is space', async () => {
    const { world } = await onFullDisk('2026-03-02T08:01:00Z');
    const lea = world.as('Lea');
    await lea.presses('Answer', { in: 'dm' });
    await lea.fills('Today', 'finish the sync');
    fillDisk();
    await lea.submits();
    await lea.seesModal(SAYS);
    expect(lea.modal?.text).toContain('Nothing was changed. Please try again in a minute');
    freeDisk();
    await lea.closesModal();
    expect(lea.modal?.text).toContain('finish the sync');
    await lea.submits();
    expect(lea.modal).toBeNull();
    await lea.sees("Sent. I'll add it to the daily", { in: 'dm' });
  });

  test('a command is answered privately with what was typed, nothing of it is kept, and typing it again works', async () => {
    const { world } = await onFullDisk('2026-03-02T08:01:00Z');
    const lea = world.as('Lea');
    const typed = '/blocker staging DB refuses connections since the upgrade @Omar';
    fillDisk();
    await lea.types(typed, HERE);
    expect(lea.ephemerals(HERE).at(-1)?.text).toMatch(
      /can't save anything[\s\S]*You typed, to copy:\n.*staging DB refuses connections since the upgrade/,
    );
    freeDisk();
    await world.settle();
    expect(world.as('Kim').messages({ in: '#dev-blockers' })).toEqual([]);
    await lea.types(typed, HERE);
    await world.as('Kim').sees('#1', { in: '#dev-blockers' });
    expect(world.as('Kim').messages({ in: '#dev-blockers' })).toHaveLength(1);
  });

  test('the log says so once a beat, and what was due goes on by itself, once, when there is space', async () => {
    const { world, logged } = await onFullDisk('2026-03-02T07:59:30Z');
    fillDisk();
    await world.clock.moveTo(new Date('2026-03-02T08:00:30Z'));
    for (let beat = 0; beat < 3; beat++) await world.app.processDue();
    const trouble = logged.filter(({ err }) => err?.type === 'DatabaseTrouble');
    expect(trouble.map(({ msg }) => msg)).toEqual(
      Array(3).fill('the database cannot be used; the next beat tries again'),
    );
    expect(trouble[0]?.err?.message).toContain('full');
    expect(prompts(world, 'Lea')).toEqual([]);
    freeDisk();
    await world.moveTo('2026-03-02T08:02:00Z');
    for (const name of ['Lea', 'Ola', 'Kim', 'Dana', 'Priya']) expect(prompts(world, name)).toHaveLength(1);
  });

  test('what Slack has accepted meanwhile is recorded afterwards: nobody is asked twice, and no one is looked for', async () => {
    const { world } = await onFullDisk('2026-03-02T07:59:30Z');
    world.slack.faults.on('chat.postMessage', {
      kind: 'hang',
      when: () => {
        fillDisk();
        return false;
      },
    });
    await world.clock.moveTo(new Date('2026-03-02T08:00:00Z'));
    await expect(world.app.processDue()).rejects.toThrow('full');
    expect(prompts(world, 'Lea')).toHaveLength(1);
    world.slack.faults.clear();
    freeDisk();
    const calls = world.slack.calls.length;
    await world.moveTo('2026-03-02T08:05:00Z');
    for (const name of ['Lea', 'Ola', 'Kim', 'Dana', 'Priya']) expect(prompts(world, name)).toHaveLength(1);
    expect(world.slack.calls.slice(calls).map(({ method }) => method)).not.toContain('conversations.history');
  });
});
