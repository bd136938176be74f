import type { RequestListener } from 'node:http';
import type { Logger, Receiver } from '@slack/bolt';
import { createHttpReceiver, SLACK_PATH } from './http.ts';
import { createSocketReceiver } from './socket.ts';

/** How Slack reaches us. */
export interface Transport {
  receiver: Receiver;
  /** the HTTP route on which Slack's requests come, where they do */
  route?: { path: string; serve: RequestListener };
  /** Opens the connections there are to open. Rejects when Slack refuses the token. */
  open(): Promise<unknown>;
  close(): Promise<unknown>;
  isOpen(): boolean;
}

interface Settings {
  apiUrl: string;
  transport: { kind: 'socket'; appToken: Hidden } | { kind: 'http'; signingSecret: Hidden };
}

interface Hidden {
  reveal(): string;
}

export function createTransport({ apiUrl, transport }: Settings, logger: Logger): Transport {
  if (transport.kind === 'socket') {
    const receiver = createSocketReceiver({ appToken: transport.appToken.reveal(), apiUrl, logger });
    return {
      receiver,
      open: () => receiver.start(),
      close: () => receiver.stop(),
      isOpen: receiver.isConnected,
    };
  }
  const { receiver, serve } = createHttpReceiver({ signingSecret: transport.signingSecret.reveal(), logger });
  const nothing = async () => undefined;
  return {
    receiver,
    route: { path: SLACK_PATH, serve },
    open: nothing,
    close: nothing,
    isOpen: () => true,
  };
}
