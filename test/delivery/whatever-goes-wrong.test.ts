import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CallFault } from '../../src/simulator/index.ts';
import { aDatabaseFile, aWorld, type World } from './world.ts';

const HOUR = 60 * 60;
const METHODS = [/./, /^chat\.postMessage/, /^chat\.update/, /^(files|upload)/, /^canvases/, /^pins/];
const FAULTS: CallFault[] = [
  { kind: '5xx' },
  { kind: '5xx', after: true },
  { kind: 'reset-before' },
  { kind: 'reset-after' },
  { kind: 'error', error: 'service_unavailable' },
  { kind: 'error', error: 'fatal_error', after: true },
  { kind: '429', retryAfter: 30 },
  { kind: 'lands-late', ms: 20_000, by: 'clock' },
];

const steps = fc.array(
  fc.record({
    verb: fc.constantFrom(
      ...(['post', 'reply', 'view', 'picture', 'canvas', 'pin', 'refresh', 'refresh'] as const),
      ...(['fault', 'fault', 'clear', 'pass', 'pass', 'restart'] as const),
    ),
    /** Which of those before it is meant. */
    which: fc.nat(6),
    method: fc.constantFrom(...METHODS),
    fault: fc.constantFrom(...FAULTS),
    times: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
    seconds: fc.constantFrom(0, 1, 3, 10, 29, 31, 61, 120, 400),
  }),
  { minLength: 6, maxLength: 25, size: 'max' },
);
type Step = typeof steps extends fc.Arbitrary<Array<infer One>> ? One : never;

/** What was owed to a channel; shown messages with the version that they should have come to. */
interface Owed {
  texts: string[];
  versions: Map<string, number>;
}

test('Whatever goes wrong on the way, in the end all of it is there once, as it is then, and nothing waits any more', async () => {
  const play = fc.asyncProperty(steps, async (some) => {
    const world = await aWorld({ databaseUrl: aDatabaseFile() });
    const owed: Owed = { texts: [], versions: new Map() };
    for (const [at, step] of some.entries()) await take(world, owed, `m${at}`, step);
    world.slack.faults.clear();
    await world.pass(2 * HOUR);
    const shown = [...owed.versions].map(([name, version]) => `${name} v${version}`);
    const seen = world.texts('dev').map((text) => text.replace(/ <.*\|in full>$/, ''));
    expect(seen.toSorted()).toEqual([...owed.texts, ...shown].toSorted());
    expect(await world.outbox.nextDueAt()).toBeNull();
  });
  await fc.assert(play, { numRuns: 30 });
});

async function take(world: World, { texts, versions }: Owed, name: string, step: Step): Promise<void> {
  const { verb, which, method, fault, times, seconds } = step;
  const one = <Any>(of: readonly Any[]) => of[which % Math.max(1, of.length)];
  const show = async (subject?: 'picture' | 'canvas') => {
    versions.set(name, 0);
    world.says.set(name, `${name} v0`).set(`of ${name}`, 'made');
    const key = `of ${name}`;
    const view = { to: 'dev', view: name, ...(subject && { shows: { key } }) };
    await world.owe(...(subject ? [{ to: 'dev', [subject]: key }] : []), view);
  };
  switch (verb) {
    case 'post':
    case 'reply': {
      const parent = verb === 'reply' ? one(texts) : undefined;
      await world.owe({ to: 'dev', text: name, ...(parent !== undefined && { replyTo: { key: parent } }) });
      texts.push(name);
      return;
    }
    case 'view':
      return show();
    case 'picture':
    case 'canvas':
      return show(verb);
    case 'pin': {
      const pinned = one(texts);
      if (pinned !== undefined) await world.owe({ to: 'dev', pin: pinned });
      return;
    }
    case 'refresh': {
      const [shown, version] = one([...versions]) ?? [];
      if (shown === undefined || version === undefined) return;
      versions.set(shown, version + 1);
      world.says.set(shown, `${shown} v${version + 1}`);
      return world.refresh(shown);
    }
    case 'fault':
      world.slack.faults.on(method, { ...fault, ...(times !== undefined && { times }) });
      return;
    case 'clear':
      return world.slack.faults.clear();
    case 'pass':
      return world.pass(seconds);
    case 'restart':
      return world.goOnWith(await world.anotherProcess());
  }
}
