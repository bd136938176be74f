import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { Simulator } from '../../../src/simulator/index.ts';
import type { PageHost } from '../../../src/simulator/page/host.ts';
import type {
  ConversationSeen,
  Deed,
  Done,
  MessageSeen,
  MessagesSeen,
  Notice,
  Shelf,
  Sight,
  ViewsSeen,
} from '../../../src/simulator/page/protocol.ts';
import { type PageServer, plainHost, servePage } from '../../../src/simulator/page/server/index.ts';

/** The page over this workspace, until the test is over. */
export async function aPage(slack: Simulator, host: PageHost = plainHost(slack)): Promise<PageServer> {
  const page = await servePage({ host });
  onTestFinished(() => page.stop());
  return page;
}

/** A browser's tab as somebody. */
export interface Tab {
  get<Answer>(path: string, query?: { [name: string]: string }): Promise<Answer>;
  post(path: string, body: object): Promise<{ status: number; body: unknown }>;
  sight(): Promise<Sight>;
  /** A channel by its name, or `dm`. */
  channel(name: string): Promise<ConversationSeen>;
  messages(name: string, query?: { [name: string]: string }): Promise<MessagesSeen>;
  /** What the last message there says. */
  last(name: string): Promise<MessageSeen | undefined>;
  views(): Promise<ViewsSeen>;
  shelf(name: string): Promise<Shelf>;
  do(deed: Deed): Promise<Done>;
  /** Says something in a channel by its name. */
  says(text: string, name: string): Promise<Done>;
}

export function aTab({ url }: PageServer, as: string): Tab {
  async function get<Answer>(path: string, query: { [name: string]: string } = {}): Promise<Answer> {
    const response = await fetch(`${url}${path}?${new URLSearchParams({ as, ...query })}`);
    return response.json() as Promise<Answer>;
  }

  async function post(path: string, body: object): Promise<{ status: number; body: unknown }> {
    const response = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: await response.json() };
  }

  const sight = () => get<Sight>('/page/workspace');

  async function channel(name: string): Promise<ConversationSeen> {
    const { conversations } = await sight();
    const found = conversations.find((one) => (name === 'dm' ? one.kind === 'im' : one.name === name));
    if (!found) throw new Error(`${as} sees no ${name}.`);
    return found;
  }

  async function messages(name: string, query: { [name: string]: string } = {}): Promise<MessagesSeen> {
    return get<MessagesSeen>('/page/messages', { channel: (await channel(name)).id, ...query });
  }

  async function act(deed: Deed): Promise<Done> {
    const { body } = await post('/page/do', { as, ...deed });
    return body as Done;
  }

  return {
    get,
    post,
    sight,
    channel,
    messages,
    last: async (name) => (await messages(name)).messages.at(-1),
    views: () => get<ViewsSeen>('/page/views'),
    shelf: async (name) => get<Shelf>('/page/shelf', { channel: (await channel(name)).id }),
    do: act,
    says: async (text, name) => act({ what: 'say', channel: (await channel(name)).id, text }),
  };
}

/** What a tab hears while it is open, as it comes. */
export function listening({ url }: PageServer, as: string): Notice[] {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/page/changes?as=${as}`, { origin: url });
  onTestFinished(() => socket.terminate());
  const heard: Notice[] = [];
  socket.on('message', (data) => heard.push(JSON.parse(String(data))));
  return heard;
}
