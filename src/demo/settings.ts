/** What a local Slack gives to whoever installs the app there. */
interface Credentials {
  apiUrl: string;
  botToken: string;
  appToken: string;
  signingSecret: string;
}

/** The app's environment beside a local Slack: any free port of this machine, and one of the two transports. */
export function localSettings(
  slack: Credentials,
  transport: 'socket' | 'http',
  databaseUrl: string,
): Record<string, string> {
  return {
    SLACK_BOT_TOKEN: slack.botToken,
    ...(transport === 'socket'
      ? { SLACK_APP_TOKEN: slack.appToken }
      : { SLACK_SIGNING_SECRET: slack.signingSecret }),
    SLACK_API_URL: slack.apiUrl,
    DATABASE_URL: databaseUrl,
    PORT: '0',
    HOST: '127.0.0.1',
  };
}
