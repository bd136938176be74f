import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Logger, pino } from 'pino';
import { onTestFinished } from 'vitest';
import { type Database, openDatabase } from '../../src/database/index.ts';
import {
  createDeliveryClient,
  createOutbox,
  type Delivery,
  type DeliveryRecord,
  type FileView,
  type MessageDelivery,
  type MessageView,
  type Outbox,
  type OutboxOptions,
} from '../../src/delivery/index.ts';
import { type Simulator, type SimulatorOptions, startSimulator } from '../../src/simulator/index.ts';
import { sdkLog } from '../../src/slack/sdk-log.ts';
import { createMovedClock, type MovedClock, passTime } from '../../src/time/index.ts';
import { NEW_DATABASE } from '../support/new-database.ts';
import { northwind } from './northwind.ts';
import { transcriptOf } from './transcript.ts';

const start = new Date('2026-03-02T08:00:00.000Z');

interface Post {
  channel: string;
  text: string;
  ts: string;
  threadTs?: string;
  isBroadcast: boolean;
}

interface Process {
  database: Database;
  outbox: Outbox;
}

export interface World {
  slack: Simulator;
  clock: MovedClock;
  database: Database;
  outbox: Outbox;
  workspaceId: string;
  /** what the views show and what is in the files, by the ref's `subject`; null: nothing to say */
  says: Map<string, string | null>;
  /** keys of rows whose view was told of their end, with how */
  ends: string[];
  person(name: string): string;
  channel(name: string): string;
  owe(...deliveries: Owed[]): Promise<void>;
  refresh(key: string): Promise<void>;
  record(key: string): Promise<DeliveryRecord>;
  /** Lets time pass; everything due on the way happens in its time. */
  pass(seconds: number): Promise<void>;
  /** Another process on the same database, against the same Slack. */
  anotherProcess(options?: Partial<OutboxOptions>): Promise<Process>;
  /** From now on `owe`, `refresh`, `record` and `pass` mean this process: the one before is gone. */
  goOnWith(process: Process): void;
  /** The texts in a channel, or in the direct messages with a person, oldest first. */
  texts(where: string): string[];
  posts(where: string): Post[];
  /** What people see in a channel: texts, pictures, files, canvases and pins, oldest first. */
  sees(where: string): string[];
}

/**
 * Something short for a test: where by name; `view` owes the rendered view of that subject, `file`, `picture`
 * and `canvas` what is made of it, `pin` the pinning of that message.
 */
type Owed = Omit<Partial<MessageDelivery>, 'channel' | 'kind'> & {
  to: string;
  text?: string;
  view?: string;
  file?: string;
  picture?: string;
  canvas?: string;
  pin?: string;
};

/** A database that two processes can open. */
export function aDatabaseFile(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'deliveries-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return `file:${folder}/test.db`;
}

export interface WorldOptions {
  slack?: Partial<SimulatorOptions>;
  /** Machine time after which a call is given up; 10 s. */
  timeoutMs?: number;
  outbox?: Partial<OutboxOptions>;
  databaseUrl?: string;
  log?: Logger;
}

/** A local Slack, a database and an outbox, on a clock that the test moves. No call is retried by chance: jitter is 0. */
export async function aWorld(options: WorldOptions = {}): Promise<World> {
  const clock = createMovedClock(start);
  const slack = await startSimulator({ clock, seed: northwind, ...options.slack });
  onTestFinished(() => slack.stop());
  const workspaceId = slack.workspace.id;
  const says = new Map<string, string | null>();
  const ends: string[] = [];
  const log = options.log ?? pino({ level: process.env.LOG_LEVEL ?? 'silent' });
  const url = options.databaseUrl ?? NEW_DATABASE;

  const endings: Pick<MessageView, 'died' | 'skipped'> = {
    async died(_trx, { key, reason, error }) {
      ends.push(`${key} died: ${reason} (${error})`);
    },
    async skipped(_trx, { key, reason }) {
      ends.push(`${key} skipped: ${reason}`);
    },
  };
  const card: MessageView = {
    async render(_db, ref, _now, shown) {
      const text = says.get(String(ref.subject)) ?? null;
      if (text === null) return null;
      if (!shown) return { text };
      if (shown.url) return { text: `${text} <${shown.url}|in full>` };
      const picture = { type: 'image' as const, slack_file: { id: shown.fileId }, alt_text: text };
      return { text, blocks: [picture] };
    },
    ...endings,
  };
  const paper: FileView = {
    async make(_db, ref) {
      return says.get(String(ref.subject)) ?? null;
    },
    ...endings,
  };

  async function aProcess(changes: Partial<OutboxOptions> = {}) {
    const database = await openDatabase(url, clock.now());
    const { botToken: token, apiUrl } = slack;
    const { timeoutMs } = options;
    const client = createDeliveryClient({
      token,
      apiUrl,
      logger: sdkLog(log),
      ...(timeoutMs && { timeoutMs }),
    });
    const outbox = createOutbox({
      database,
      clock,
      log,
      clientFor: async () => client,
      views: { card },
      files: { paper },
      chance: () => 0,
      ...(timeoutMs && { uploadTimeoutMs: timeoutMs }),
      ...options.outbox,
      ...changes,
    });
    onTestFinished(async () => {
      await outbox.stop();
      await database.close();
    });
    return { database, outbox };
  }

  const first = await aProcess();
  let current: Process = first;

  function person(name: string): string {
    return [...slack.workspace.people.values()].find((one) => one.name === name)?.id ?? '';
  }

  function channel(name: string): string {
    return [...slack.workspace.conversations.values()].find((one) => one.name === name)?.id ?? '';
  }

  function place(name: string): string {
    return channel(name) || person(name) || name;
  }

  function posts(where: string): Post[] {
    const id = place(where);
    const conversation = [...slack.workspace.conversations.values()].find(
      (one) => one.id === id || (one.kind === 'im' && one.members.includes(id)),
    );
    return (conversation?.messages ?? []).filter(({ isFromApp, subtype }) => isFromApp && !subtype);
  }

  function delivery({ to, text, view, file, picture, canvas, pin, ...rest }: Owed): Delivery {
    const address = { workspaceId, channel: place(to) };
    if (pin !== undefined) return { kind: 'pin', ...address, of: { key: pin } };
    const subject = file ?? picture ?? canvas;
    if (subject !== undefined) {
      const kind = file ? 'file' : picture ? 'picture' : 'canvas';
      const content = { file: 'paper', ref: { subject }, name: `${subject}.csv`, title: subject };
      return { kind, ...address, key: subject, ...rest, content };
    }
    return {
      kind: 'message',
      ...address,
      key: text ?? view ?? '',
      content: view ? { view: 'card', ref: { subject: view } } : { message: { text: text ?? '' } },
      ...rest,
    };
  }

  return {
    slack,
    clock,
    ...first,
    workspaceId,
    says,
    ends,
    person,
    channel,
    async owe(...owed) {
      const { database, outbox } = current;
      await database.transaction((trx) => outbox.owe(trx, owed.map(delivery)));
      await outbox.idle();
    },
    async refresh(key) {
      const { database, outbox } = current;
      await database.transaction((trx) => outbox.refresh(trx, workspaceId, key));
      await outbox.idle();
    },
    async record(key) {
      const found = await current.outbox.find(current.database.db, workspaceId, key);
      if (!found) throw new Error(`Nothing is owed as ${key}`);
      return found;
    },
    pass: (seconds) => passTime(clock, current.outbox, new Date(clock.now().getTime() + seconds * 1000)),
    anotherProcess: aProcess,
    goOnWith(process) {
      current = process;
    },
    sees: (where) => transcriptOf(slack, place(where)),
    texts: (where) => posts(where).map(({ text }) => text),
    posts,
  };
}
