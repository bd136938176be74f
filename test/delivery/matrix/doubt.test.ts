import { describe, expect, test } from 'vitest';
import type { CallFault } from '../../../src/simulator/index.ts';
import { defaultScopes } from '../../../src/simulator/scopes.ts';
import { kinds, seen, spoil } from './kinds.ts';
import { aWorldFor } from './world.ts';

const minutes = (count: number) => count * 60;

/** Each of these strikes once. Whether or not Slack did what was asked, it is there once in the end. */
const faults: { name: string; fault: CallFault; seconds?: number }[] = [
  { name: 'refused for now', fault: { kind: 'error', error: 'service_unavailable' } },
  { name: 'failed before the effect', fault: { kind: 'error', error: 'internal_error' } },
  { name: 'failed after the effect', fault: { kind: 'error', error: 'fatal_error', after: true } },
  { name: '429', fault: { kind: '429', retryAfter: 30 } },
  { name: '5xx before the effect', fault: { kind: '5xx' } },
  { name: '5xx after the effect', fault: { kind: '5xx', after: true } },
  { name: 'slow', fault: { kind: 'slow', ms: 100, by: 'machine' } },
  { name: 'lands late', fault: { kind: 'lands-late', ms: 20_000, by: 'clock' } },
  { name: 'reset before the effect', fault: { kind: 'reset-before' } },
  { name: 'reset after the effect', fault: { kind: 'reset-after' } },
  {
    name: 'installation gone for ten minutes',
    fault: { kind: 'error', error: 'token_revoked' },
    seconds: minutes(22),
  },
];

describe.each(faults)('$name', ({ fault, seconds = minutes(4) }) => {
  test.each(kinds)('$name', async (kind) => {
    const world = await aWorldFor(kind);
    spoil(world, kind, { ...fault, times: 1 });
    await kind.owe(world);
    await world.pass(seconds);
    expect(seen(world)).toEqual(kind.whole);
    expect(await world.record(kind.key(world))).toMatchObject({ state: 'sent', error: null, reason: null });
    expect(await world.outbox.nextDueAt()).toBeNull();
  });
});

describe('hangs until it is given up', () => {
  test.each(kinds)('$name', async (kind) => {
    const world = await aWorldFor(kind, { timeoutMs: 1_000 });
    spoil(world, kind, { kind: 'hang', times: 1 });
    await kind.owe(world);
    await world.pass(minutes(4));
    expect(seen(world)).toEqual(kind.whole);
    expect(await world.record(kind.key(world))).toMatchObject({ state: 'sent', error: null });
  });
});

describe.each([
  { name: 'ten minutes', seconds: minutes(10) },
  { name: 'a day', seconds: minutes(24 * 60) },
])('an outage of $name', ({ seconds }) => {
  test.each(kinds)('$name', async (kind) => {
    const world = await aWorldFor(kind);
    await world.slack.network.down();
    await kind.owe(world);
    await world.pass(seconds);
    await world.slack.network.up();
    await world.pass(minutes(10));
    expect(seen(world)).toEqual(kind.whole);
    expect(await world.record(kind.key(world))).toMatchObject({ state: 'sent', error: null });
  });
});

describe.each<{ name: string; fault: CallFault; isDone: boolean }>([
  { name: 'reset before the effect', fault: { kind: 'reset-before' }, isDone: false },
  { name: 'reset after the effect', fault: { kind: 'reset-after' }, isDone: true },
])('without the scope to look, $name', ({ fault, isDone }) => {
  test.each(kinds)('$name: better twice than never', async (kind) => {
    const scopes = defaultScopes.filter((scope) => !scope.endsWith(':history'));
    const world = await aWorldFor(kind, { slack: { scopes } });
    spoil(world, kind, { ...fault, times: 1 });
    await kind.owe(world);
    await world.pass(minutes(4));
    expect(seen(world)).toEqual(isDone ? (kind.twice ?? kind.whole) : kind.whole);
    expect((await world.record(kind.key(world))).state).toBe('sent');
  });
});
