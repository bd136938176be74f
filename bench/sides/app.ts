import { pino } from 'pino';
import { createApp, type DrumbeatApp } from '../../src/app.ts';
import { parseConfig } from '../../src/config.ts';
import type { Rates } from '../../src/delivery/index.ts';
import { localSettings } from '../../src/demo/settings.ts';
import { pause } from '../../src/time/index.ts';
import { createSetClock } from '../clock.ts';
import { serve } from '../side.ts';

const clock = createSetClock(new Date());
let app: DrumbeatApp;

export interface AppSettings {
  at: string;
  slack: { apiUrl: string; botToken: string; appToken: string; signingSecret: string };
  transport: 'socket' | 'http';
  databaseUrl: string;
  /** Whether the app keeps to Slack's rates. */
  isPaced: boolean;
}

const UNLIMITED = { perMinute: 1e9, burst: 1e9 };
const unpaced: Rates = {
  ...{ channel: UNLIMITED, message: UNLIMITED, post: UNLIMITED, update: UNLIMITED, publish: UNLIMITED },
  ...{ look: UNLIMITED, pin: UNLIMITED, upload: UNLIMITED, share: UNLIMITED, create: UNLIMITED },
  ...{ grant: UNLIMITED, edit: UNLIMITED },
};

const REST_MS = 500;
const IDLE_SHARE = 0.05;

/** Drumbeat itself, beat and all, on a clock that can be set. */
const verbs = {
  /** Answers its port once Slack reaches it. */
  async start({ at, slack, transport, databaseUrl, isPaced }: AppSettings) {
    clock.setTo(new Date(at));
    const config = parseConfig(localSettings(slack, transport, databaseUrl));
    const log = pino({ level: process.env.LOG_LEVEL ?? 'error' }, pino.destination(2));
    app = await createApp({ config, clock, overrides: { log, ...(!isPaced && { rates: unpaced }) } });
    return app.start();
  },
  setClock: (at: string) => clock.setTo(new Date(at)),
  onMachine: (at: string) => clock.onMachine(new Date(at)),
  /** Resolves when everything that is due on its clock is done. */
  async catchUp() {
    for (;;) {
      await app.processDue();
      await app.idle();
      const next = await app.nextDueAt();
      if (next === null || next.getTime() - clock.now().getTime() > 1_000) return;
    }
  },
  /** Resolves when what outlasted its deadline while catching up is over too: this process has nothing to do. */
  async rest(): Promise<void> {
    for (;;) {
      const before = process.cpuUsage();
      await pause(REST_MS);
      const { user, system } = process.cpuUsage(before);
      if ((user + system) / 1_000 < REST_MS * IDLE_SHARE) return;
    }
  },
  /** How many milliseconds so many beats take, each, and what is asked of the database to know when to beat next. */
  async beats(count: number): Promise<number[]> {
    const took: number[] = [];
    for (let beat = 0; beat < count; beat++) {
      const from = performance.now();
      await app.processDue();
      await app.nextDueAt();
      took.push(performance.now() - from);
    }
    return took;
  },
  stop: () => app.stop(),
  /** What this process has had of the processors since it started, in milliseconds. */
  cpuMs(): number {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000;
  },
};

serve(verbs);
export type App = typeof verbs;
