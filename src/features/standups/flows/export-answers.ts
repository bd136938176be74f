import { type Inbound, type Trx, takeOnce } from '../../../database/index.ts';
import type { Aftermath, DeliveryRecord } from '../../../delivery/index.ts';
import { localDateOf } from '../../../time/index.ts';
import type { Core } from '../../slice.ts';
import { exportComment, exportPages, exportTitle } from '../views/export.ts';
import { type ExportRef, exportRecords, exportRows } from './export-rows.ts';
import { letter } from './letter.ts';

/** Owes somebody these answers as a file in their direct messages, and tells how many there are. */
export async function oweExport(
  core: Core,
  { inbound, userId, ref }: { inbound: Inbound; userId: string; ref: ExportRef },
): Promise<number> {
  const now = core.clock.now();
  const exported = await exportRows(core.database.db, ref);
  if (!exported || exported.rows.length === 0) return 0;
  const { team, rows } = exported;
  const about = { ...ref, teamName: team.name, today: localDateOf(now, team.timeZone), answers: rows.length };
  await core.database.transaction(async (trx) => {
    if (!(await takeOnce(trx, inbound, now))) return;
    await core.outbox.owe(trx, {
      ...{ kind: 'file', workspaceId: inbound.workspaceId, key: `export:${inbound.key}`, channel: userId },
      content: {
        ...{ file: 'standups.export', ref, name: `standup-${ref.from}-to-${ref.to}.${ref.format}` },
        ...{ title: exportTitle(about), comment: exportComment(about) },
      },
    });
  });
  return rows.length;
}

/** Where files may not be uploaded, the same in messages. */
export async function exportInMessages(
  trx: Trx,
  ref: ExportRef,
  { workspaceId, key, channel }: DeliveryRecord,
  { outbox, now }: Aftermath,
): Promise<void> {
  const exported = await exportRows(trx, ref);
  if (!exported) return;
  const { team, rows } = exported;
  const about = { ...ref, teamName: team.name, today: localDateOf(now, team.timeZone), answers: rows.length };
  const pages = exportPages(exportRecords(rows, ref.format), about);
  await outbox.owe(trx, letter({ workspaceId, key: `${key}:messages`, userId: channel, pages }));
}
