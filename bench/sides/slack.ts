import { readFile } from 'node:fs/promises';
import type { CallRecord } from '../../src/simulator/context.ts';
import { driveSlack } from '../../src/simulator/driver/index.ts';
import { type Simulator, startSimulator } from '../../src/simulator/index.ts';
import { appOfManifest } from '../../src/simulator/manifest.ts';
import { pause } from '../../src/time/index.ts';
import { createSetClock } from '../clock.ts';
import { teamOf } from '../people.ts';
import { serve } from '../side.ts';

const PATIENCE_MS = 5 * 60_000;
const LOOK_EVERY_MS = 50;
/** What follows from a command is done by then, so that the next does not wait for it. */
const BETWEEN_COMMANDS_MS = 10;

const clock = createSetClock(new Date());
let slack: Simulator;

export interface SlackOptions {
  at: string;
  people: number;
  transport: 'socket' | 'http';
  /** Nobody is there to hear of what happens. */
  isUnheard?: boolean;
}

/** A message that a call of chat.postMessage brought into being. */
export interface Landing {
  key: string;
  /** when it was there, in milliseconds since 1970 on the machine's clock */
  at: number;
  args: Record<string, unknown>;
}

/** A local Slack. Calls take no time and Slack's rates are off until it is told otherwise. */
const verbs = {
  async start({ at, people, transport, isUnheard = false }: SlackOptions) {
    clock.setTo(new Date(at));
    const app = appOfManifest(await readFile('manifest.yml', 'utf8'));
    slack = await startSimulator({
      ...{ ...app, clock, transport, seed: teamOf(people), rates: false },
      ...(isUnheard && { subscriptions: [] }),
      // Not measured: to learn who is in a channel of thousands before its form opens takes many calls.
      triggerLifeMs: PATIENCE_MS,
    });
    const { apiUrl, botToken, appToken, signingSecret } = slack;
    return { apiUrl, botToken, appToken, signingSecret };
  },
  workspaceId: () => slack.workspace.id,
  setClock: (at: string) => clock.setTo(new Date(at)),
  deliverTo: (url: string) => slack.deliverTo(url),
  /** How long every call takes from now on. */
  takes(ms: number) {
    slack.faults.clear();
    if (ms > 0) slack.faults.on(/./, { kind: 'slow', ms });
  },
  enforceRates(isEnforced: boolean) {
    slack.rates.isEnforced = isEnforced;
  },
  openSockets: () => slack.sockets.open(),
  /** One person sets the team of everybody up, as people do. */
  async setUpTeam() {
    const dana = driveSlack(slack, { patienceMs: PATIENCE_MS }).as('dana');
    await dana.types('/standup setup', { in: '#team' });
    await dana.picks('Team lead', 'Dana');
    await dana.submits();
    await dana.sees('is set up', { in: 'dm' });
  },
  async everybodyAnswers(people: number) {
    const driver = driveSlack(slack, { patienceMs: PATIENCE_MS });
    for (const { name } of teamOf(people).people) {
      await driver.as(name).presses('Answer', { in: 'dm' });
      await driver.as(name).fills('Today', 'what was planned');
      await driver.as(name).submits();
    }
  },
  /** Resolves when so many messages were posted since `forgetCalls`. */
  async untilPosted(count: number) {
    const until = performance.now() + PATIENCE_MS;
    while (slack.calls.filter(isPost).length < count) {
      if (performance.now() > until) throw new Error(`${count} messages were awaited in vain`);
      await pause(LOOK_EVERY_MS);
    }
  },
  /** What was posted since `forgetCalls`, in the order in which it was there. */
  landings(): Landing[] {
    return slack.calls
      .filter(isPost)
      .map(({ args, at, machineMs }) => ({ key: keyOf(args), at: clock.onMachine(at) + machineMs, args }))
      .sort((one, other) => one.at - other.at);
  },
  /** How often each method was called since `forgetCalls`. */
  callCounts(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { method } of slack.calls) counts[method] = (counts[method] ?? 0) + 1;
    return counts;
  },
  forgetCalls() {
    slack.calls.length = 0;
  },
  /** Types each of these commands, a little after the one before; how many milliseconds each took to be acknowledged. */
  async acks(commands: string[]): Promise<number[]> {
    const took: number[] = [];
    for (const text of commands) {
      const from = performance.now();
      const { ok } = await slack.act.runCommand({ user: 'dana', channel: 'team', text });
      took.push(performance.now() - from);
      if (!ok) throw new Error(`${text} was not acknowledged`);
      await pause(BETWEEN_COMMANDS_MS);
    }
    return took;
  },
};

function isPost({ method, outcome }: CallRecord): boolean {
  return method === 'chat.postMessage' && typeof outcome === 'object' && outcome.ok;
}

/** Arguments are kept as they came over the wire: an object as its JSON. */
function keyOf({ metadata }: Record<string, unknown>): string {
  return JSON.parse(String(metadata)).event_payload.key;
}

serve(verbs);
export type Slack = typeof verbs;
