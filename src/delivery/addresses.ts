import type { WebClient } from '@slack/web-api';
import type { DeliveryRow } from './store/tables.ts';

interface WhoWeAre {
  botId: string | undefined;
  /** Where people open the workspace; ends with a slash. */
  url: string;
}

const known = new WeakMap<WebClient, Promise<WhoWeAre>>();

/** Who we are in the client's workspace; asked of Slack once. */
export function whoWeAre(client: WebClient): Promise<WhoWeAre> {
  const before = known.get(client);
  if (before) return before;
  const asked = client.auth.test().then(({ bot_id, url }) => ({ botId: bot_id, url: url ?? '' }));
  known.set(client, asked);
  asked.catch(() => known.delete(client));
  return asked;
}

/** The conversation's own id, by which it is read and shared in; for a person that of the direct messages. */
export async function conversationOf(client: WebClient, channel: string): Promise<string> {
  if (!/^[UW]/.test(channel)) return channel;
  const opened = await client.conversations.open({ users: channel });
  return opened.channel?.id ?? channel;
}

/** Where a canvas is read (`https://northwind.slack.com/docs/T…/F…`); whom it is shown to, Slack decides. */
export async function canvasUrl(client: WebClient, row: DeliveryRow, fileId: string): Promise<string> {
  const { url } = await whoWeAre(client);
  return `${url}docs/${row.workspace_id}/${fileId}`;
}
