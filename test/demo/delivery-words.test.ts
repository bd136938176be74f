import { expect, test } from 'vitest';
import type { DeliveryRecord } from '../../src/delivery/index.ts';
import { deliverySeen } from '../../src/demo/page-host/delivery-words.ts';
import { slices } from '../../src/slices.ts';
import { aWorkspace } from '../simulator/world.ts';
import { noParts } from '../support/parts.ts';

const AT = new Date('2026-03-02T08:00:00.000Z');

const owed: DeliveryRecord = {
  ...{ workspaceId: 'T1', key: 'k', kind: 'message', channel: 'C1', view: null, ref: null },
  ...{ state: 'owed', reason: null, error: null, attempts: 0, channelId: null, ts: null, fileId: null },
  ...{ createdAt: AT, notBefore: null, expiresAt: null, firstAttemptAt: null },
  ...{ lastAttemptAt: null, sentAt: null },
};

const views = slices.flatMap(({ messages, files }) => [
  ...Object.keys(messages?.(noParts) ?? {}),
  ...Object.keys(files?.(noParts) ?? {}),
]);

test.each(views)('the outbox says in words what %s is', async (view) => {
  const { slack } = await aWorkspace();
  expect(deliverySeen({ ...owed, view }, slack.workspace).what).not.toBe('Message');
});

test('what no slice names is a message', async () => {
  const { slack } = await aWorkspace();
  expect(deliverySeen(owed, slack.workspace).what).toBe('Message');
  expect(views.length).toBeGreaterThan(10);
});
