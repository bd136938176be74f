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
  /** What this process has had of the processors since it started, in milliseconds. */
  cpuMs(): number {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000;
  },
};

serve(verbs);
export type Loop = typeof verbs;
