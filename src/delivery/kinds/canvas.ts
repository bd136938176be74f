import type { WebClient } from '@slack/web-api';
import type { Outcome } from '../outcome.ts';
import { type DeliveryRow, fileContentOf } from '../store/tables.ts';

/** For nobody but us as yet; made twice, the other is never seen. */
export async function createCanvas(client: WebClient, row: DeliveryRow, markdown: string): Promise<Outcome> {
  const { title } = fileContentOf(row);
  const answer = await client.canvases.create({ title, document_content: { type: 'markdown', markdown } });
  if (!answer.canvas_id) throw new Error('canvases.create answered without canvas_id');
  return { kind: 'created', fileId: answer.canvas_id };
}

/** After its link is posted, as the method's reference asks. */
export async function grantCanvas(client: WebClient, row: DeliveryRow, fileId: string): Promise<Outcome> {
  const channelId = row.channel;
  await client.canvases.access.set({ canvas_id: fileId, access_level: 'read', channel_ids: [channelId] });
  return { kind: 'granted', channelId };
}

/** The whole of it; done late it undoes what came after. */
export async function editCanvas(client: WebClient, fileId: string, markdown: string): Promise<Outcome> {
  const document_content = { type: 'markdown' as const, markdown };
  await client.canvases.edit({
    canvas_id: fileId,
    changes: [{ operation: 'replace', document_content }],
  });
  return { kind: 'current' };
}
