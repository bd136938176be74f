import { describe, expect, test } from 'vitest';
import { aWorld, type World } from './world.ts';

const MINUTE = 60;

/** Slack answers every call with 503 for ten minutes, and then as ever. */
async function outage(world: World, during: () => Promise<void>): Promise<void> {
  world.slack.faults.on(/./, { kind: '5xx' });
  await during();
  await world.pass(10 * MINUTE);
  world.slack.faults.clear();
  await world.pass(10 * MINUTE);
}

async function isDrained(world: World): Promise<boolean> {
  return (await world.outbox.nextDueAt()) === null;
}

describe('What Slack leaves unanswered is looked for, whatever stands before it in its conversation:', () => {
  test('a picture that is to be uploaded again, and the message that shows it', async () => {
    const world = await aWorld();
    world.says.set('daily', 'Daily: 23 of 40 points').set('burndown', 'chart');
    await outage(world, () =>
      world.owe(
        { to: 'dev', picture: 'burndown' },
        { to: 'dev', view: 'daily', shows: { key: 'burndown' } },
        { to: 'dev', text: 'news' },
      ),
    );
    expect(world.sees('dev')).toEqual(['Daily: 23 of 40 points [picture chart]', 'news']);
    expect(await isDrained(world)).toBe(true);
  });

  test('a message that is to change, and a new one', async () => {
    const world = await aWorld();
    world.says.set('card', 'Blocked');
    await world.owe({ to: 'dev', view: 'card' });
    world.says.set('card', 'Resolved');
    await outage(world, async () => {
      await world.refresh('card');
      await world.owe({ to: 'dev', text: 'news' });
    });
    expect(world.texts('dev')).toEqual(['Resolved', 'news']);
    expect(await isDrained(world)).toBe(true);
  });

  test('everything of every kind', async () => {
    const world = await aWorld();
    world.says.set('card', 'Blocked').set('chart', 'chart').set('export', 'export').set('plan', 'plan');
    world.says.set('daily', 'Daily');
    await world.owe({ to: 'dev', view: 'card' });
    world.says.set('card', 'Resolved');
    await outage(world, async () => {
      await world.refresh('card');
      await world.owe(
        { to: 'dev', canvas: 'plan' },
        { to: 'dev', file: 'export' },
        { to: 'dev', picture: 'chart' },
        { to: 'dev', view: 'daily', shows: { key: 'chart' } },
        { to: 'dev', pin: 'card' },
        { to: 'dev', text: 'news' },
      );
    });
    const seen = world.sees('dev').join('\n');
    for (const part of ['Resolved', 'export', 'Daily [picture chart]', 'news']) expect(seen).toContain(part);
    expect(await isDrained(world)).toBe(true);
  });
});
