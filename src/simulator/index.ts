import { setMaxListeners } from 'node:events';
import { type Actions, actionsOf } from './actions/index.ts';
import type { CallRecord, Complaint, Context, Transport } from './context.ts';
import { createFaults, type Faults } from './faults.ts';
import { createHttpDeliverer } from './http/deliverer.ts';
import { createIds } from './ids.ts';
import { createRates, type Rates } from './rates.ts';
import { createResponseUrls } from './response-urls.ts';
import { defaultScopes } from './scopes.ts';
import type { Seed } from './seed/types.ts';
import { startServer } from './server.ts';
import { createSocketHub } from './socket/hub.ts';
import { createTriggers } from './triggers.ts';
import type { IdSource, SimulatorClock, Workspace } from './types.ts';
import { createWork } from './work.ts';
import { type AppOptions, createWorkspace } from './workspace/create.ts';

export type SimulatorOptions = Partial<AppOptions> & {
  clock: SimulatorClock;
  seed: Seed;
  /** How Slack reaches the app. With `http`, say where with `deliverTo`. */
  transport?: 'socket' | 'http';
  /** Machine milliseconds for an ack and for the life of a trigger; Slack's three seconds when left out. */
  ackDeadlineMs?: number;
  triggerLifeMs?: number;
  /** Whether Slack's rates are enforced; true when left out. */
  rates?: boolean;
};

export interface Simulator {
  /** What the app takes for `https://slack.com/api/`. */
  apiUrl: string;
  botToken: string;
  appToken: string;
  signingSecret: string;
  workspace: Workspace;
  clock: SimulatorClock;
  /** What people do. */
  act: Actions;
  faults: Faults;
  rates: Rates;
  /** Every Web API call, in order. */
  calls: CallRecord[];
  /** What Slack refused without being able to tell the app (an ack with a wrong modal). */
  complaints: Complaint[];
  /** Slack's side of the sockets. */
  sockets: { open(): number; refresh(reason?: 'refresh_requested' | 'warning'): void; drop(): void };
  /** Slack's whole network: while down, connections are refused and open ones cut. */
  network: { down(): Promise<void>; up(): Promise<void> };
  /** Signed HTTP: where to send, after a url_verification that must succeed. */
  deliverTo(requestUrl: string): Promise<void>;
  /** Another workspace with the same app, a bot and a bot token of its own; returns it and what its people can do. */
  addWorkspace(seed: Seed, options?: Partial<AppOptions>): { workspace: Workspace; act: Actions };
  /** Resolves when no call or envelope is open and nothing has followed from those that were. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a local Slack on a free port of 127.0.0.1. */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const { clock } = options;
  const stopping = new AbortController();
  // Every wait under way listens to it.
  setMaxListeners(0, stopping.signal);
  const ackDeadlineMs = options.ackDeadlineMs ?? 3000;
  const hub = createSocketHub(ackDeadlineMs);
  const http = createHttpDeliverer(ackDeadlineMs);
  const ids = createIds();
  const context = createContext(options, ids, options.transport === 'http' ? http : hub, stopping.signal);
  context.rates.isEnforced = options.rates ?? true;
  context.openConnection = (workspace) =>
    `${context.origin.replace('http:', 'ws:')}${hub.openTicket(workspace)}`;
  const server = await startServer(context, hub);
  context.origin = `http://127.0.0.1:${server.port}`;

  function addWorkspace(seed: Seed, app: Partial<AppOptions> = {}): { workspace: Workspace; act: Actions } {
    const workspace = createWorkspace(
      seed,
      { ...app, scopes: app.scopes ?? defaultScopes },
      ids,
      clock.now(),
    );
    workspace.filesUrl = context.origin;
    context.workspaces.set(workspace.id, workspace);
    return { workspace, act: actionsOf(context, workspace) };
  }

  const { workspace, act } = addWorkspace(options.seed, options);
  const identity = workspace.app;
  return {
    apiUrl: `${context.origin}/api/`,
    botToken: workspace.app.botToken,
    appToken: workspace.app.appToken,
    signingSecret: workspace.app.signingSecret,
    workspace,
    clock,
    act,
    faults: context.faults,
    rates: context.rates,
    calls: context.calls,
    complaints: context.complaints,
    sockets: { open: hub.openCount, refresh: hub.refresh, drop: hub.drop },
    network: { down: server.down, up: server.up },
    deliverTo: (requestUrl) => http.deliverTo(workspace, requestUrl),
    addWorkspace: (seed, app) => addWorkspace(seed, { identity, ...app }),
    settled: context.work.settled,
    async stop() {
      stopping.abort();
      await hub.stop();
      await server.stop();
    },
  };
}

function createContext(
  { clock, ackDeadlineMs = 3000, triggerLifeMs = 3000 }: SimulatorOptions,
  ids: IdSource,
  transport: Transport,
  stopping: AbortSignal,
): Context {
  let waitingForNext: (() => void)[] = [];
  return {
    clock,
    workspaces: new Map(),
    work: createWork(clock),
    faults: createFaults(),
    rates: createRates(),
    triggers: createTriggers(ids, triggerLifeMs),
    responseUrls: createResponseUrls(),
    calls: [],
    complaints: [],
    transport,
    ackDeadlineMs,
    origin: 'http://127.0.0.1',
    stopping,
    openConnection: () => '',
    nextDelivery: () => new Promise((resolve) => waitingForNext.push(resolve)),
    announceDelivery() {
      const resolves = waitingForNext;
      waitingForNext = [];
      for (const resolve of resolves) resolve();
    },
  };
}

export type { CallFault } from './faults.ts';
export type { Seed } from './seed/types.ts';
export type { JsonObject, View } from './types.ts';
