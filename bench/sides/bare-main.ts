import { App } from '@slack/bolt';

/** A bare Bolt as a program of its own, to be compared with ours: it acknowledges /blocker, and says when it is up. */
const { SLACK_BOT_TOKEN: token, SLACK_APP_TOKEN: appToken, SLACK_API_URL: slackApiUrl } = process.env;
const app = new App({
  ...{ socketMode: true, clientOptions: { slackApiUrl } },
  ...(token && { token }),
  ...(appToken && { appToken }),
});
app.command('/blocker', ({ ack }) => ack());
await app.start();
process.stdout.write('up\n');
