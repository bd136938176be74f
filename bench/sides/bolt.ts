import { App } from '@slack/bolt';
import { serve } from '../side.ts';

interface Settings {
  slack: { apiUrl: string; botToken: string; appToken: string; signingSecret: string };
  transport: 'socket' | 'http';
  port: number;
}

/** The least that Bolt can do: it acknowledges /blocker. */
const verbs = {
  async start({ slack, transport, port }: Settings) {
    const { botToken: token, appToken, signingSecret, apiUrl: slackApiUrl } = slack;
    const way = transport === 'socket' ? { socketMode: true, appToken } : { signingSecret };
    const app = new App({ token, ...way, clientOptions: { slackApiUrl } });
    app.command('/blocker', ({ ack }) => ack());
    await app.start(port);
  },
};

serve(verbs);
export type BareBolt = typeof verbs;
