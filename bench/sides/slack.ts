import { readFile } from 'node:fs/promises';
import type { CallRecord } from '../../src/simulator/context.ts';
import { driveSlack } from '../../src/simulator/driver/index.ts';
import { type Simulator, startSimulator } from '../../src/simulator/index.ts';
import { appOfManifest } from '../../src/simulator/manifest.ts';
import { pause } from '../../src/time/index.ts';
import { createSetClock } from '../clock.ts';
import { teamOf, teamsOf } from '../people.ts';
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
  /** Each of them in a team of their own; else all are in one. */
  isApart?: boolean;
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
  async start({ at, people, isApart = false, transport, isUnheard = false }: SlackOptions) {
    clock.setTo(new Date(at));
    const app = appOfManifest(await readFile('manifest.yml', 'utf8'));
    slack = await startSimulator({
      ...{ ...app, clock, transport, seed: (isApart ? teamsOf : teamOf)(people), rates: false },
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
  /** Each sets up a team of their own. */
  async setUpTeams(teams: number) {
    const driver = driveSlack(slack, { patienceMs: PATIENCE_MS });
    for (const [index, { name }] of teamsOf(teams).people.entries()) {
      const person = driver.as(name);
      await person.types('/standup setup', { in: index === 0 ? '#team' : `#team-${index}` });
      await person.submits();
      await person.sees('is set up', { in: 'dm' });
    }
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
  /** Resolves when so many dailies show their picture; when each did for the first time, in milliseconds since 1970 on the machine's clock. */
  async untilPictured(count: number): Promise<number[]> {
    const until = performance.now() + PATIENCE_MS;
    for (;;) {
      const first = new Map<unknown, number>();
      for (const { args, at, machineMs } of slack.calls.filter(showsPicture)) {
        const shownAt = clock.onMachine(at) + machineMs;
        first.set(args.channel, Math.min(shownAt, first.get(args.channel) ?? shownAt));
      }
      if (first.size >= count) return [...first.values()].sort((one, other) => one - other);
      if (performance.now() > until)
        throw new Error(`${count} pictures were awaited; there are ${first.size}`);
      await pause(LOOK_EVERY_MS);
    }
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
  /**
   * Types a command that opens a window with these words in it so many times; how many milliseconds passed each time until it was open, and how
   * many calls that took.
   */
  async opens(text: string, words: string, times: number): Promise<Array<{ ms: number; calls: number }>> {
    const driver = driveSlack(slack, { patienceMs: PATIENCE_MS });
    const took: Array<{ ms: number; calls: number }> = [];
    for (let time = 0; time < times; time++) {
      slack.calls.length = 0;
      const from = performance.now();
      await slack.act.runCommand({ user: 'dana', channel: 'team', text });
      while (!slack.calls.some(({ method }) => method === 'views.open')) await pause(1);
      took.push({ ms: performance.now() - from, calls: slack.calls.length });
      const screen = driver.screen('dana', { in: 'modal' });
      if (!screen.includes(words)) throw new Error(`${text} opened: ${screen}`);
      await slack.act.closeView({ user: 'dana' });
      await pause(BETWEEN_COMMANDS_MS);
    }
    return took;
  },
  /** Fails where Dana was told something else than this last: what is measured must not be a refusal. */
  wasTold(words: string) {
    const dana = driveSlack(slack, { patienceMs: PATIENCE_MS }).as('dana');
    const told = dana.ephemerals().at(-1)?.text ?? '';
    if (!told.includes(words)) throw new Error(`Dana was told: ${told}`);
  },
  /** What Dana types in the team's channel before something is measured. */
  async types(commands: string[]) {
    const dana = driveSlack(slack, { patienceMs: PATIENCE_MS }).as('dana');
    for (const text of commands) await dana.types(text, { in: '#team' });
  },
  /** Everybody presses their number on the newest card of a poker, all at once. */
  async everybodyVotes(people: number, numbers: string[]) {
    const driver = driveSlack(slack, { patienceMs: PATIENCE_MS });
    await Promise.all(
      teamOf(people).people.map(({ name }, at) =>
        driver.as(name).presses(numbers[at % numbers.length] ?? '', { in: '#team' }),
      ),
    );
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

function showsPicture({ method, args, outcome }: CallRecord): boolean {
  const isMessage = method === 'chat.postMessage' || method === 'chat.update';
  return isMessage && String(args.blocks).includes('slack_file') && typeof outcome === 'object' && outcome.ok;
}

/** Arguments are kept as they came over the wire: an object as its JSON. */
function keyOf({ metadata }: Record<string, unknown>): string {
  return JSON.parse(String(metadata)).event_payload.key;
}

serve(verbs);
export type Slack = typeof verbs;
