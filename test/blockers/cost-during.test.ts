import { expect, test } from 'vitest';
import { blockersDuring, costOf } from '../../src/features/blockers/index.ts';
import type { Blocker } from '../../src/features/blockers/rules/index.ts';
import { addBlocker, addEvent } from '../../src/features/blockers/store/index.ts';
import { type Desk, startDesk } from '../sprints/desk.ts';

const HOUR = 3_600_000;
const PERIOD = { from: new Date('2026-03-02T08:00:00Z'), to: new Date('2026-03-06T16:00:00Z') };

/** A blocker as it stands in the end, with when it was resolved and reopened. */
async function blocker(
  { core, team }: Desk,
  number: number,
  raised: string,
  turns: Array<['resolved' | 'reopened', string]>,
  but: Partial<Blocker> = {},
): Promise<void> {
  const last = turns.at(-1);
  const resolvedAt = last?.[0] === 'resolved' ? new Date(last[1]) : null;
  await core.database.transaction(async (trx) => {
    const id = `B${number}`;
    await addBlocker(trx, {
      ...{ id, workspaceId: 'T1', teamId: team.id, number, title: `Number ${number}`, details: null },
      ...{ storyKey: null, raisedBy: 'LEA', raisedAt: new Date(raised), ownerId: null, isCritical: false },
      ...{ state: resolvedAt ? 'resolved' : 'open', etaAt: null, etaConsent: null, snoozedUntil: null },
      ...{ takenAt: null, takenWorkingMs: null, resolvedAt, resolvedBy: null, resolution: null },
      ...{ resolvedWorkingMs: resolvedAt && 3 * HOUR, nextDueAt: null, version: 1, ...but },
    });
    for (const [kind, at] of turns) await addEvent(trx, id, { kind, byUserId: 'LEA', at: new Date(at) });
  });
}

test('each counts for the working time in which it was open within the period, the longest first', async () => {
  const desk = await startDesk();
  const story = await desk.story('Sync', { key: 'ERP-007' });
  // Open from before the period; in it from Monday 09:00 to 11:00.
  await blocker(desk, 1, '2026-02-27T10:00:00Z', [['resolved', '2026-03-02T10:00:00Z']]);
  // Monday 15:00 to Tuesday 10:00, and again on Thursday from 09:00 to 12:00: 2 h + 1 h + 3 h.
  await blocker(
    desk,
    2,
    '2026-03-02T14:00:00Z',
    [
      ['resolved', '2026-03-03T09:00:00Z'],
      ['reopened', '2026-03-05T08:00:00Z'],
      ['resolved', '2026-03-05T11:00:00Z'],
    ],
    { storyKey: 'ERP-007', takenAt: new Date('2026-03-02T15:00:00Z'), takenWorkingMs: HOUR },
  );
  // Open since Thursday 16:00, and snoozed: an hour that day, and until now, Friday 11:00.
  await blocker(desk, 3, '2026-03-05T15:00:00Z', [], { state: 'snoozed', storyKey: 'erp 99' });
  // Over before the period, and raised after now.
  await blocker(desk, 4, '2026-02-26T10:00:00Z', [['resolved', '2026-02-27T10:00:00Z']]);
  await blocker(desk, 5, '2026-03-06T11:00:00Z', []);
  const spans = await blockersDuring(desk.db, desk.team, PERIOD, new Date('2026-03-06T10:00:00Z'));
  expect(spans.map(({ number, openMs, storyId }) => [number, openMs / HOUR, storyId])).toEqual([
    [2, 6, story.id],
    [3, 3, null],
    [1, 2, null],
  ]);
  expect(costOf(spans, 8)).toMatchObject({
    ...{ count: 3, open: 1, acknowledgeMs: HOUR, resolveMs: 3 * HOUR, storyDays: 9 / 8, withoutStory: 1 },
  });
});

test('one that was resolved and reopened outside of the period is not in it', async () => {
  const desk = await startDesk();
  await blocker(desk, 1, '2026-02-26T10:00:00Z', [
    ['resolved', '2026-02-27T10:00:00Z'],
    ['reopened', '2026-03-09T10:00:00Z'],
  ]);
  expect(await blockersDuring(desk.db, desk.team, PERIOD, new Date('2026-03-10T10:00:00Z'))).toEqual([]);
});
