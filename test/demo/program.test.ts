import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildProgram, type Program, startProgram } from '../support/program.ts';

const BUILDS_WITHIN_MS = 120_000;

let script: string;
let taken: Server;
const running: Program[] = [];

beforeAll(async () => {
  script = path.join(path.dirname(buildProgram('demo-program')), 'demo.js');
  taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
}, BUILDS_WITHIN_MS);
afterAll(async () => {
  for (const { child } of running) child.kill('SIGKILL');
  taken.close();
});

function demo(...args: string[]): Program {
  const program = startProgram(script, path.dirname(script), {}, args);
  running.push(program);
  return program;
}

/** The address that it prints. */
async function addressOf({ child, printed, exited }: Program): Promise<string> {
  let address = '';
  while (address === '') {
    const ended = await Promise.race([once(child.stdout, 'data').then(() => false), exited.then(() => true)]);
    address = /http:\/\/127\.0\.0\.1:\d+/.exec(printed.out)?.[0] ?? '';
    if (ended && address === '') throw new Error(`It ended without one: ${printed.error}`);
  }
  return address;
}

test('the demo says where its page is, serves it, and ends when it is told to', async () => {
  const program = demo('--port', '0');
  const address = await addressOf(program);
  const desk = await fetch(`${address}/page/desk`);
  expect(await desk.json()).toMatchObject({ now: '2026-03-02T07:57:00.000Z', error: null });
  expect(program.printed.out).toContain('Ctrl-C ends it.');
  program.child.kill('SIGINT');
  expect(await program.exited).toBe(0);
  expect(program.printed.error).toBe('');
});

test('a port that another program has is named, and nothing is left running', async () => {
  const address = taken.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const program = demo('--port', String(port));
  expect(await program.exited).toBe(64);
  expect(program.printed.error).toContain(`Port ${port} is taken. Leave --port out, or name another.`);
});

test('with the usual port taken, the page is served on another', async () => {
  const usual = createServer().listen(3800, '127.0.0.1');
  // Whoever has it instead takes it just as well.
  await Promise.race([once(usual, 'listening'), once(usual, 'error')]);
  const program = demo();
  const address = await addressOf(program);
  expect(address).toMatch(/^http/);
  expect(address).not.toMatch(/:3800$/);
  program.child.kill('SIGTERM');
  expect(await program.exited).toBe(0);
  usual.close();
});
