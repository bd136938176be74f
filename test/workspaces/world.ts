import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { openDatabase } from '../../src/database/index.ts';
import { createDeliveryClient, createOutbox } from '../../src/delivery/index.ts';
import type { Core } from '../../src/features/slice.ts';
import {
  closeWorkspace,
  connectWorkspace,
  learnChannel,
  reopenWorkspace,
  workspaces,
} from '../../src/features/workspaces/index.ts';
import type { SimulatorOptions } from '../../src/simulator/index.ts';
import { sdkLog } from '../../src/slack/sdk-log.ts';
import { createMovedClock, passTime } from '../../src/time/index.ts';
import { startBoltWorld } from '../slack/bolt-world.ts';
import { NEW_DATABASE } from '../support/new-database.ts';
import { noParts } from '../support/parts.ts';

/** Drumbeat's directory and outbox, connected to a local Slack, with none of the slices that use them. */
export async function startDirectory(options: Omit<Partial<SimulatorOptions>, 'commands'> = {}) {
  const clock = createMovedClock(new Date('2026-03-02T08:00:00Z'));
  const database = await openDatabase(NEW_DATABASE, clock.now());
  const warnings: string[] = [];
  const log = pino({ level: 'warn' }, { write: (line) => warnings.push(JSON.parse(line).msg) });
  let core: Core | undefined;
  const world = await startBoltWorld({
    ...{ clock, ...options },
    listen(listeners, slack) {
      const client = createDeliveryClient({
        ...{ token: slack.botToken, apiUrl: slack.apiUrl, logger: sdkLog(log) },
      });
      const clientFor = async () => client;
      const outbox = createOutbox({
        ...{ database, clock, log, clientFor, views: {} },
        onInstallGone: (id, error) => closeWorkspace({ database, clock, log }, id, error),
        onInstallBack: (id) => reopenWorkspace({ database, log }, id),
      });
      core = { database, clock, outbox, log, clientFor, publicUrl: null, ...noParts };
      workspaces.listen?.(listeners, core);
    },
  });
  if (!core) throw new Error('nobody listened');
  const known = core;
  const { slack } = world;
  const workspace = await connectWorkspace(known, await known.clientFor(slack.workspace.id));

  async function settle(): Promise<void> {
    await world.idle();
    await known.outbox.idle();
    await world.idle();
  }

  onTestFinished(async () => {
    await known.outbox.stop();
    await database.close();
  });
  return {
    ...{ clock, slack, core: known, workspace, warnings, settle, logged: world.logged, as: world.as },
    db: database.db,
    person: (name: string) => idNamed(slack.workspace.people.values(), name),
    channel: (name: string) => idNamed(slack.workspace.conversations.values(), name),
    /** Lets time pass, with every duty of the directory and the outbox done in its time. */
    async moveTo(instant: string) {
      const [duty] = workspaces.duties ?? [];
      const timed = {
        async processDue() {
          await duty?.processDue(known);
          await known.outbox.processDue();
        },
        async nextDueAt() {
          const due = [await duty?.nextDueAt(known), await known.outbox.nextDueAt()];
          const ahead = due.filter((at) => at instanceof Date && at > clock.now()) as Date[];
          return ahead.sort((a, b) => a.getTime() - b.getTime())[0] ?? null;
        },
      };
      await passTime(clock, timed, new Date(instant));
      await settle();
    },
  };
}

/** With #dev-standup learned. */
export async function followStandup(options: Parameters<typeof startDirectory>[0] = {}) {
  const directory = await startDirectory(options);
  const { core, workspace, channel } = directory;
  await learnChannel(core, workspace.id, channel('dev-standup'));
  return directory;
}

/** A workspace of so many, the first of them in #everybody, all when left out; the channel is not learned yet. */
export async function startCrowd(count: number, members = count) {
  const names = Array.from({ length: count }, (_, at) => `dev${at}`);
  return startDirectory({
    seed: {
      people: names.map((name) => ({ name })),
      channels: [{ name: 'everybody', members: names.slice(0, members), withBot: true }],
    },
  });
}

function idNamed(all: Iterable<{ id: string; name: string }>, name: string): string {
  const found = [...all].find((one) => one.name === name);
  if (!found) throw new Error(`nobody and nothing is called ${name}`);
  return found.id;
}
