import type { RequestListener, ServerResponse } from 'node:http';
import { HTTPReceiver, type Logger } from '@slack/bolt';
import { machineDate } from '../../time/index.ts';

export const SLACK_PATH = '/slack/events';

/** Seconds by which a request's time may lie ahead of ours. Slack's own window, which Bolt checks for the past only. */
const WINDOW_SECONDS = 5 * 60;

/** Signed HTTP: the receiver for Bolt, and the listener that a server calls for each request to SLACK_PATH. */
export function createHttpReceiver(options: { signingSecret: string; logger: Logger }) {
  const receiver = new HTTPReceiver({
    ...options,
    endpoints: [SLACK_PATH],
    processEventErrorHandler: async ({ response }) => haveSentAgain(response),
  });
  const serve: RequestListener = (request, response) => {
    if (isFromTheFuture(request.headers['x-slack-request-timestamp'])) {
      response.writeHead(401).end();
      return;
    }
    receiver.requestListener(request, response);
  };
  return { receiver, serve };
}

/** A listener failed, which is reported already: what Slack gets no ack for comes once more. True: it is answered. */
function haveSentAgain(response: ServerResponse): boolean {
  if (!response.headersSent) response.writeHead(500).end();
  return true;
}

function isFromTheFuture(timestamp: string | string[] | undefined): boolean {
  return Number(timestamp) - machineDate().getTime() / 1000 > WINDOW_SECONDS;
}
