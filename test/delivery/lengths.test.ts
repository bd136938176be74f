import { pino } from 'pino';
import { expect, test } from 'vitest';
import { section } from '../../src/slack/blocks.ts';
import { aWorld } from './world.ts';

const sections = (count: number) =>
  Array.from({ length: count }, (_, at) => section(`${at} ${'x'.repeat(2500)}`));

test('a message longer than Slack takes goes out all the same, and says that something is left out', async () => {
  const world = await aWorld();
  const message = { text: 'all of it', blocks: sections(7) };
  await world.owe({ to: 'dev', key: 'long', text: 'all of it', content: { message } });
  const [posted] = world.slack.workspace.conversations.get(world.channel('dev'))?.messages ?? [];
  const said = JSON.stringify(posted?.blocks);
  expect(said.match(/"text":"\d x/g)).toHaveLength(4);
  expect(said).toContain('left out');
});

test('what Slack finds too long all the same is tried once, and the operator hears it', async () => {
  const lines: string[] = [];
  const log = pino({ level: 'error' }, { write: (line: string) => lines.push(line) });
  const world = await aWorld({ log });
  world.slack.faults.on('chat.postMessage', { kind: 'error', error: 'msg_blocks_too_long' });
  await world.owe({ to: 'dev', text: 'secret plans' });
  await world.pass(3600);
  expect(await world.record('secret plans')).toMatchObject({
    ...{ state: 'dead', reason: 'bug', error: 'msg_blocks_too_long', attempts: 1 },
  });
  expect(lines.filter((line) => line.includes('our fault'))).toHaveLength(1);
});

test('a text in letters of several bytes is cut so that Slack takes it when it is updated', async () => {
  const world = await aWorld();
  world.says.set('card', 'Open');
  await world.owe({ to: 'dev', view: 'card' });
  world.says.set('card', 'ש'.repeat(3900));
  await world.refresh('card');
  const [shown = ''] = world.texts('dev');
  expect(shown).toMatch(/^ש+…$/);
  expect(Buffer.byteLength(shown)).toBeGreaterThan(3900);
});
