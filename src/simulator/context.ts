import type { EnvelopeKind, Faults } from './faults.ts';
import type { Rates } from './rates.ts';
import type { ResponseUrls } from './response-urls.ts';
import type { Triggers } from './triggers.ts';
import type { JsonObject, JsonValue, SimulatorClock, Workspace } from './types.ts';
import type { Work } from './work.ts';

/** What the app answered to something Slack sent, or why nothing came. */
export type Delivered =
  | { acked: true; body: JsonValue | undefined }
  | { acked: false; reason: 'timeout' | 'unreachable' | 'http_error' };

export type Retry = { attempt: number; reason: string };

/** One thing on its way to the app. */
export type Envelope = { kind: EnvelopeKind; payload: JsonObject; retry?: Retry };

/** A way to the app: Socket Mode or signed HTTP. */
export interface Transport {
  send(workspace: Workspace, envelope: Envelope): Promise<Delivered>;
}

/** One Web API call as Slack saw it. */
export type CallRecord = {
  method: string;
  workspaceId: string | null;
  args: JsonObject;
  /** Arguments the method does not take; Slack ignores them, we should not send them. */
  unknownArgs: string[];
  at: Date;
  machineMs: number;
  /** `reset` when the caller got no answer at all. */
  outcome: { status: number; ok: boolean; error?: string } | 'open' | 'reset';
};

/** Something of the app's that Slack refused without a way to say so to the app. */
export type Complaint = { at: Date; what: string; messages: string[] };

/** Everything the parts of one running simulator share. */
export type Context = {
  clock: SimulatorClock;
  workspaces: Map<string, Workspace>;
  work: Work;
  faults: Faults;
  rates: Rates;
  triggers: Triggers;
  responseUrls: ResponseUrls;
  calls: CallRecord[];
  complaints: Complaint[];
  transport: Transport;
  /** A WebSocket URL for the app of this workspace; it works once. */
  openConnection(workspace: Workspace): string;
  /** Resolves when the next thing has been delivered to the app. */
  nextDelivery(): Promise<void>;
  announceDelivery(): void;
  /** How long the app has for its ack, in machine milliseconds (Slack: three seconds). */
  ackDeadlineMs: number;
  /** `http://127.0.0.1:port`, known once the server listens. */
  origin: string;
  /** Aborted when the simulator stops. */
  stopping: AbortSignal;
};
