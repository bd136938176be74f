import { describe, expect, test } from 'vitest';
import { type Kind, kinds, seen, spoil } from './kinds.ts';
import { aWorldFor } from './world.ts';

/** The bytes' own address answers with a status and no error. */
const isUpload = ({ method }: Kind) => method === 'upload';
const calls = kinds.filter((kind) => !isUpload(kind));

/** What Slack refuses for good: nothing of it is seen, all else is, and the ledger says why. */
describe.each([
  { name: 'a place that is gone', error: 'channel_not_found', reason: 'place-gone' },
  { name: 'what Slack will never accept', error: 'invalid_arguments', reason: 'bug' },
  { name: 'what the workspace does not allow', error: 'storage_limit_reached', reason: 'forbidden' },
])('$name', ({ error, reason }) => {
  test.each(calls)('$name', async (kind) => {
    const world = await aWorldFor(kind);
    spoil(world, kind, { kind: 'error', error });
    await kind.owe(world);
    await world.pass(600);
    expect(seen(world)).toEqual(kind.without);
    const state = kind.isShown ? 'sent' : 'dead';
    expect(await world.record(kind.key(world))).toMatchObject({ state, reason, error });
    expect(await world.outbox.nextDueAt()).toBeNull();
  });
});

const optional = calls.filter(({ method }) => !/^(chat|views)\./.test(method));

describe('bytes that Slack refuses', () => {
  test.each(kinds.filter(isUpload))('$name', async (kind) => {
    const world = await aWorldFor(kind);
    spoil(world, kind, { kind: '5xx', status: 413 });
    await kind.owe(world);
    await world.pass(600);
    expect(seen(world)).toEqual(kind.without);
    const record = await world.record(kind.key(world));
    expect(record).toMatchObject({ state: 'dead', reason: 'bug', error: 'UploadRefused' });
  });
});

describe('an optional scope that was not granted', () => {
  test.each(optional)('$name', async (kind) => {
    const world = await aWorldFor(kind);
    spoil(world, kind, { kind: 'error', error: 'missing_scope' });
    await kind.owe(world);
    expect(seen(world)).toEqual(kind.without);
    const state = kind.isShown ? 'sent' : 'dead';
    const record = await world.record(kind.key(world));
    expect(record).toMatchObject({ state, reason: 'forbidden', error: 'missing_scope' });
  });
});

describe('what is to be changed is not there any more', () => {
  test.each(kinds.filter(({ gone }) => gone))('$name', async (kind) => {
    const world = await aWorldFor(kind);
    const { error = '', becomes } = kind.gone ?? {};
    spoil(world, kind, { kind: 'error', error, times: 1 });
    await kind.owe(world);
    await world.pass(60);
    const isMade = becomes === 'made again';
    expect(seen(world)).toEqual(isMade ? kind.whole : kind.without);
    expect((await world.record(kind.key(world))).state).toBe(isMade ? 'sent' : 'dead');
  });
});
