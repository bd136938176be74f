import { type ChatPostMessageArguments, WebClient } from '@slack/web-api';
import { serve } from '../side.ts';

let client: WebClient;

/** The least one can do: a bare WebClient, and a loop that keeps so many calls open. */
const verbs = {
  start({ botToken, apiUrl }: { botToken: string; apiUrl: string }) {
    client = new WebClient(botToken, { slackApiUrl: apiUrl });
  },
  /** Posts this message to each; answers when it began, in milliseconds since 1970. */
  async post(message: Record<string, unknown>, channels: string[], concurrency: number): Promise<number> {
    const left = [...channels];
    const from = performance.timeOrigin + performance.now();
    await Promise.all(
      Array.from({ length: concurrency }, async () => {
        for (let channel = left.pop(); channel !== undefined; channel = left.pop()) {
          await client.chat.postMessage({ ...message, channel } as ChatPostMessageArguments);
        }
      }),
    );
    return from;
  },
};

serve(verbs);
export type Loop = typeof verbs;
