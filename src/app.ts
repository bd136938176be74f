import type { Logger } from 'pino';
import { createCharts } from './charts/index.ts';
import type { Config } from './config.ts';
import { openDatabase } from './database/index.ts';
import {
  createDeliveryClient,
  createOutbox,
  type DeliveryCounts,
  type DeliveryRecord,
  type Rates,
} from './delivery/index.ts';
import { createDuties } from './duties.ts';
import { homeOf } from './features/home/index.ts';
import type { Core, Upcoming } from './features/slice.ts';
import {
  closeWorkspace,
  connectWorkspace,
  reopenWorkspace,
  type Workspace,
} from './features/workspaces/index.ts';
import { createLog } from './log.ts';
import { createHttpServer } from './operations/http-server.ts';
import { collectParts } from './parts.ts';
import { missedChores, startSchedule } from './schedule.ts';
import { createBolt } from './slack/bolt.ts';
import { routeCommands } from './slack/commands/router.ts';
import { reportFailure } from './slack/failures.ts';
import { createListeners } from './slack/listeners/index.ts';
import { createTransport } from './slack/receivers/index.ts';
import { sdkLog } from './slack/sdk-log.ts';
import { createWork } from './slack/work.ts';
import { slices } from './slices.ts';
import { needed, startUp } from './start-up.ts';
import { type Beat, type Clock, startBeat, systemClock } from './time/index.ts';

export interface AppOptions {
  config: Config;
  /** Product time; the system's clock unless another is given. */
  clock?: Clock;
  overrides?: {
    log?: Logger;
    /** false: nothing is done by itself as time passes; whoever moves the clock calls processDue. */
    beat?: boolean;
    /** How much may be sent to Slack; as much as Slack allows when left out. */
    rates?: Rates;
  };
}

export interface DrumbeatApp {
  /** Resolves when Slack can reach the app, with the port of its HTTP server. */
  start(): Promise<number>;
  /** Does what the clock has made due, and sends what may be sent now. */
  processDue(): Promise<void>;
  /** The next instant after now at which processDue has something to do. */
  nextDueAt(): Promise<Date | null>;
  /** What time will bring about by itself, as things stand, in words; the soonest first. */
  upcoming(): Promise<Upcoming[]>;
  /** What is and was owed to Slack: so many of those that changed last, and how many in all. */
  ledger(count: number): Promise<Ledger>;
  /** Resolves when nothing is in hand: no listener at work, no call under way. */
  idle(): Promise<void>;
  /** Takes nothing new, finishes what is in hand, and closes everything. */
  stop(): Promise<void>;
}

interface Ledger {
  /** What still waits, then what was sent last. */
  newest: DeliveryRecord[];
  counts: DeliveryCounts;
  /** When sending goes on; null when nothing waits for a time. */
  nextTryAt: Date | null;
}

/** The one place where the parts are wired. */
export async function createApp({
  config,
  clock = systemClock,
  overrides = {},
}: AppOptions): Promise<DrumbeatApp> {
  const log = overrides.log ?? createLog(config.logLevel);
  const database = await needed(
    openDatabase(config.databaseUrl, clock.now()),
    `the database at DATABASE_URL=${config.databaseUrl} cannot be opened`,
  );
  const token = config.slack.botToken.reveal();
  let beat: Beat | undefined;
  const client = createDeliveryClient({ token, apiUrl: config.slack.apiUrl, logger: sdkLog(log) });
  const clientFor = async () => client;
  const charts = createCharts();
  const parts = collectParts(slices, charts);
  const outbox = createOutbox({
    ...{ database, clock, log, clientFor },
    views: Object.assign({}, ...slices.map((slice) => slice.messages?.(parts) ?? {})),
    files: Object.assign({}, ...slices.map((slice) => slice.files?.(parts) ?? {})),
    home: homeOf(slices),
    onInstallGone: (workspaceId, error) => closeWorkspace({ database, clock, log }, workspaceId, error),
    onInstallBack: (workspaceId) => reopenWorkspace({ database, log }, workspaceId),
    onWaiting: () => beat?.poke(),
    ...(overrides.rates && { rates: overrides.rates }),
  });
  const { publicUrl } = config.http;
  const core: Core = { ...parts, database, clock, outbox, log, clientFor, publicUrl };

  const transport = createTransport(config.slack, sdkLog(log));
  let workspace: Workspace | undefined;
  const bolt = createBolt({
    receiver: transport.receiver,
    apiUrl: config.slack.apiUrl,
    logger: sdkLog(log),
    report: (error) => reportFailure(log, error),
    authorize: async () => ({
      botToken: token,
      ...(workspace && { botId: workspace.botId, botUserId: workspace.botUserId, teamId: workspace.id }),
    }),
  });
  const work = createWork();
  routeCommands(
    bolt,
    slices.flatMap((slice) => slice.commands?.(core) ?? []),
    work.add,
  );
  for (const slice of slices) slice.listen?.(createListeners(bolt, work.add), core);

  const duties = createDuties(core, [missedChores(), ...slices.flatMap((slice) => slice.duties ?? [])]);
  const server = createHttpServer(config.http, {
    async whyNotReady() {
      if (!workspace || !transport.isOpen()) return 'not connected to Slack';
      return (await database.isWritable()) ? null : 'the database cannot be written to';
    },
    ...(transport.route && { slack: transport.route }),
    pages: slices.flatMap((slice) => slice.pages?.(core) ?? []),
    onError: (error) => log.error({ err: error }, 'a page could not be given'),
  });
  const stopping = new AbortController();
  let stopSchedule = () => {};

  return {
    async start() {
      const { host, port: wanted } = config.http;
      const port = await needed(server.start(), `PORT ${wanted} on HOST ${host} cannot be listened on`);
      const starting = { log, stopping: stopping.signal };
      workspace = await startUp('SLACK_BOT_TOKEN', () => connectWorkspace(core, client), starting);
      await startUp('SLACK_APP_TOKEN', transport.open, starting);
      outbox.resume(workspace.id);
      if (overrides.beat !== false) {
        beat = startBeat({ everyMs: 5_000, run: duties.beat, nextDueInMs: duties.nextBeatInMs, onError });
        stopSchedule = startSchedule(core);
      }
      log.info({ workspace: workspace.name, port }, 'Drumbeat is up');
      return port;
    },
    processDue: duties.processDue,
    nextDueAt: duties.nextDueAt,
    async upcoming() {
      if (!workspace) return [];
      const { id } = workspace;
      const now = clock.now();
      const asked = slices.map((slice) => slice.upcoming?.(database.db, id, now) ?? []);
      return (await Promise.all(asked)).flat().sort((a, b) => a.at.getTime() - b.at.getTime());
    },
    async ledger(count) {
      const workspaceId = workspace?.id ?? '';
      return {
        newest: await outbox.newest(database.db, workspaceId, count),
        counts: await outbox.count(database.db, workspaceId),
        nextTryAt: await outbox.nextDueAt(),
      };
    },
    async idle() {
      await work.idle();
      await outbox.idle();
    },
    async stop() {
      stopping.abort();
      stopSchedule();
      await work.idle();
      await transport.close();
      await server.stop();
      await beat?.stop();
      await duties.idle();
      await work.idle();
      await outbox.stop();
      await charts.stop();
      await database.close();
    },
  };

  function onError(error: unknown): void {
    log.error({ err: error }, 'a beat failed');
  }
}
