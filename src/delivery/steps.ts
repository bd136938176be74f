import type { Trx } from '../database/index.ts';
import { currentColumns } from './columns.ts';
import type { Outcome } from './outcome.ts';
import { refreshDelivery } from './owing.ts';
import { nextPosition } from './store/entering.ts';
import { changeRow, rowsThatShow } from './store/ledger.ts';
import type { DeliveryRow } from './store/tables.ts';

export type Step = Extract<Outcome, { kind: 'uploaded' | 'shared' | 'created' | 'granted' }>;

/** Records a step of what takes several: what Slack calls it is kept before the next is made. */
export async function recordStep(
  trx: Trx,
  row: DeliveryRow,
  step: Step,
  sentVersion: number,
  now: Date,
): Promise<void> {
  switch (step.kind) {
    case 'uploaded':
      if (row.kind === 'file') return oweNext(trx, row, { file_id: step.fileId }, now);
      await changeRow(trx, row.id, { file_id: step.fileId, ...currentColumns(row, sentVersion, now) });
      return refreshThoseThatShow(trx, row, now);
    case 'shared':
      await changeRow(trx, row.id, { channel_id: step.channelId, ...currentColumns(row, sentVersion, now) });
      return;
    case 'created': {
      // Behind the message with its link, which is owed already.
      const position = await nextPosition(trx, row.workspace_id);
      await oweNext(trx, row, { file_id: step.fileId, sent_version: sentVersion, position }, now);
      return refreshThoseThatShow(trx, row, now);
    }
    case 'granted':
      await changeRow(trx, row.id, {
        channel_id: step.channelId,
        ...currentColumns(row, row.sent_version, now),
      });
  }
}

async function oweNext(trx: Trx, row: DeliveryRow, made: Partial<DeliveryRow>, now: Date): Promise<void> {
  await changeRow(trx, row.id, {
    ...made,
    state: 'owed',
    ready_at: now.toISOString(),
    error: null,
  });
}

/** Those that went out without. One that is not posted yet finds it by itself. */
async function refreshThoseThatShow(trx: Trx, { workspace_id, key }: DeliveryRow, now: Date): Promise<void> {
  for (const message of await rowsThatShow(trx, workspace_id, key)) {
    await refreshDelivery(trx, now, workspace_id, message.key);
  }
}
