import { setImmediate as turn } from 'node:timers/promises';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { Secret } from '../../src/config.ts';
import { createHttpServer } from '../../src/operations/http-server.ts';
import { driveSlack, type SlackDriver } from '../../src/simulator/driver/index.ts';
import { type Simulator, type SimulatorOptions, startSimulator } from '../../src/simulator/index.ts';
import { devTeam } from '../../src/simulator/seed/dev-team.ts';
import { createBolt } from '../../src/slack/bolt.ts';
import type { Command } from '../../src/slack/commands/command.ts';
import { routeCommands } from '../../src/slack/commands/router.ts';
import { reportFailure } from '../../src/slack/failures.ts';
import type { Listeners } from '../../src/slack/interactions.ts';
import { createListeners } from '../../src/slack/listeners/index.ts';
import { createTransport, type Transport } from '../../src/slack/receivers/index.ts';
import { sdkLog } from '../../src/slack/sdk-log.ts';
import { createWork } from '../../src/slack/work.ts';
import { createMovedClock } from '../../src/time/index.ts';

export interface BoltWorld extends Pick<SlackDriver, 'as'> {
  slack: Simulator;
  transport: Transport;
  /** Of signed HTTP: where Slack's requests come. */
  requestUrl: string;
  /** What was logged, one JSON object each. */
  logged: LogLine[];
  /** Resolves when no listener is at work and what failed is reported. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

interface LogLine {
  level: number;
  msg: string;
  listener?: string;
  workspaceId?: string;
  err?: { type: string; message: string; stack: string };
}

export interface BoltWorldOptions extends Omit<Partial<SimulatorOptions>, 'commands'> {
  commands?: Array<Partial<Command> & Pick<Command, 'run'>>;
  listen?(listeners: Listeners, slack: Simulator): Promise<void> | void;
}

/** Our half of Bolt and nothing of the product, against the local Slack. */
export async function startBoltWorld({ commands = [], listen, ...options }: BoltWorldOptions) {
  const kind = options.transport ?? 'socket';
  const slack = await startSimulator({
    clock: createMovedClock(new Date('2026-03-02T08:00:00Z')),
    seed: devTeam,
    ...options,
  });
  const logged: LogLine[] = [];
  const log = pino({ level: 'trace' }, { write: (line) => logged.push(JSON.parse(line)) });
  const tokens =
    kind === 'socket'
      ? { kind, appToken: new Secret(slack.appToken) }
      : { kind, signingSecret: new Secret(slack.signingSecret) };
  const transport = createTransport({ apiUrl: slack.apiUrl, transport: tokens }, sdkLog(log));
  const { id: teamId, app } = slack.workspace;
  const bolt = createBolt({
    receiver: transport.receiver,
    apiUrl: slack.apiUrl,
    logger: sdkLog(log),
    report: (error) => reportFailure(log, error),
    authorize: async () => ({ botToken: slack.botToken, teamId, botUserId: app.botUserId }),
  });
  const work = createWork();
  routeCommands(
    bolt,
    commands.map((each) => ({
      ...{ command: '/try', word: '', usage: '/try', summary: 'tries' },
      ...each,
    })),
    work.add,
  );
  await listen?.(createListeners(bolt, work.add), slack);
  const server = createHttpServer(
    { host: '127.0.0.1', port: 0 },
    { whyNotReady: async () => null, ...(transport.route && { slack: transport.route }) },
  );
  const port = await server.start();
  await transport.open();
  const requestUrl = `http://127.0.0.1:${port}/slack/events`;
  if (kind === 'http') await slack.deliverTo(requestUrl);

  async function idle(): Promise<void> {
    await slack.settled();
    await work.idle();
    await turn();
  }

  /** As app.ts does it. */
  async function stop(): Promise<void> {
    await work.idle();
    await transport.close();
    await server.stop();
    await work.idle();
  }

  onTestFinished(async () => {
    await stop();
    await slack.stop();
  });
  const world: BoltWorld = {
    ...{ slack, transport, requestUrl, logged, stop, idle, as: driveSlack(slack).as },
  };
  return world;
}

/** Something to wait for, and to let happen. */
export function gate(): { opened: Promise<void>; open(): void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}
