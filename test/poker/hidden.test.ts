import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import type { World } from '../support/world.ts';
import { aMoment, card, HERE, startTeam, vote } from './team.ts';

const VOTES = ['1', '2', '3', '5', '8', '13+', '?'];
const VOTERS = ['Lea', 'Kim', 'Noor'];

/** Everything that the app has said to Slack since call number `from`, but for what only the voter is told. */
function saidSince(world: World, from: number): string[] {
  return world.slack.calls
    .slice(from)
    .filter(({ method }) => method !== 'respond')
    .map(({ method, args }) => `${method} ${JSON.stringify(args)}`)
    .map((call) => call.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID').replace(/\d{10}(\.\d{6})?/g, 'TS'));
}

/** Three of four vote, everybody looks at their Home, and everything that left the app meanwhile. */
async function seenOf(world: World, votes: string[]): Promise<string[]> {
  const dana = world.as('Dana');
  await dana.types('/sprint poker ERP-001', HERE);
  await world.moveTo('2026-03-02T09:10:00Z');
  const from = world.slack.calls.length;
  for (const [at, name] of VOTERS.entries()) await vote(world, name, votes[at] ?? '?');
  await aMoment(world);
  for (const name of ['Dana', 'Ola', 'Priya']) await world.as(name).opensHome();
  return saidSince(world, from);
}

test('whatever people vote, nothing that leaves the app before the reveal depends on it', async () => {
  const cast = fc.tuple(...VOTERS.map(() => fc.constantFrom(...VOTES)));
  const usual = await inAWorld((world) => seenOf(world, ['5', '5', '5']));
  expect(usual.length).toBeGreaterThan(3);
  await fc.assert(
    fc.asyncProperty(cast, async (votes) => {
      expect(await inAWorld((world) => seenOf(world, votes))).toEqual(usual);
    }),
    { numRuns: 4 },
  );
});

async function inAWorld<T>(play: (world: World) => Promise<T>): Promise<T> {
  const world = await startTeam();
  return play(world).finally(() => world.stop());
}

test('a vote is told to its voter alone, and shown to all with the reveal', async () => {
  const world = await startTeam();
  onTestFinished(() => world.stop());
  await world.as('Dana').types('/sprint poker ERP-001', HERE);
  const from = world.slack.calls.length;
  await vote(world, 'Lea', '13+');
  await aMoment(world);
  const told = world.slack.calls.slice(from).filter(({ args }) => JSON.stringify(args).includes('13+ on'));
  expect(told.map(({ method }) => method)).toEqual(['respond']);
  await world.as('Dana').presses('Reveal', { message: card(world) });
  expect(card(world).text).toContain('13+ Lea');
});
