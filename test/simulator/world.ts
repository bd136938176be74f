import { App, LogLevel } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { onTestFinished } from 'vitest';
import { type Simulator, type SimulatorOptions, startSimulator } from '../../src/simulator/index.ts';
import type { Seed } from '../../src/simulator/seed/types.ts';
import { createMovedClock, type MovedClock } from '../../src/time/moved-clock.ts';

export const monday = new Date('2026-03-02T08:00:00.000Z');

export const northwind: Seed = {
  name: 'Northwind',
  people: [
    { name: 'lea', realName: 'Lea Okafor', title: 'Developer' },
    { name: 'omar', realName: 'Omar Haddad', timeZone: 'America/New_York' },
    { name: 'dana', realName: 'Dana Weiss', title: 'Team lead', isAdmin: true },
    { name: 'gus', realName: 'Gus Guest', isGuest: true },
    { name: 'gone', realName: 'Gone Girl', isDeactivated: true },
  ],
  channels: [
    { name: 'dev-standup', members: ['lea', 'omar', 'dana'], withBot: true },
    { name: 'dev-general', members: ['lea', 'omar'] },
    { name: 'dev-leads', members: ['dana'], isPrivate: true },
    { name: 'dev-secret', members: ['dana', 'lea'], isPrivate: true, withBot: true },
    { name: 'old-news', members: ['lea'], isArchived: true, withBot: true },
  ],
  groups: [{ handle: 'devs', name: 'Developers', members: ['lea', 'omar'] }],
};

export type World = { slack: Simulator; app: App; clock: MovedClock };

/** A simulated workspace alone, on a clock that a test moves. */
export async function aWorkspace(
  options: Partial<SimulatorOptions> = {},
): Promise<{ slack: Simulator; clock: MovedClock }> {
  const clock = createMovedClock(monday);
  const slack = await startSimulator({ clock, seed: northwind, ...options });
  onTestFinished(() => slack.stop());
  return { slack, clock };
}

/** A real Bolt app in Socket Mode beside it. `listen` registers what the app answers to. */
export async function anApp(
  listen: (app: World['app']) => void,
  options: Partial<SimulatorOptions> = {},
): Promise<World> {
  const { slack, clock } = await aWorkspace(options);
  const app = new App({
    token: slack.botToken,
    appToken: slack.appToken,
    socketMode: true,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true },
  });
  listen(app);
  await app.start();
  onTestFinished(async () => {
    await app.stop();
  });
  return { slack, app, clock };
}

/** The SDK's own client, without retries. */
export function clientOf(slack: Simulator): WebClient {
  return new WebClient(slack.botToken, {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logLevel: LogLevel.ERROR,
  });
}

export function person(slack: Simulator, name: string): string {
  return [...slack.workspace.people.values()].find((one) => one.name === name)?.id ?? '';
}

export function channel(slack: Simulator, name: string): string {
  return [...slack.workspace.conversations.values()].find((one) => one.name === name)?.id ?? '';
}

/** What Slack refused with. */
export async function refusal(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => 'no refusal',
    (error: { data?: { error?: string } }) => error.data?.error ?? error,
  );
}
