import { randomUUID } from 'node:crypto';
import type { PageHost } from '../../simulator/page/host.ts';
import type { Desk, DeskDeed } from '../../simulator/page/protocol.ts';
import type { Transport } from '../local-team.ts';
import { TEAM_ZONE, whenInTeam } from '../stage.ts';
import { type Bench, openBench } from './bench.ts';
import { comingUp, nextComing } from './coming.ts';
import { deliverySeen } from './delivery-words.ts';
import { type Jump, whereTo } from './jump.ts';
import { createLane } from './lane.ts';

const PACE_MS = 1_500;
const COMING_SHOWN = 20;
const DELIVERIES_SHOWN = 50;

export interface PageHostOptions {
  transport?: Transport;
  /** The bot's own log, on standard error; silent when left out. */
  logLevel?: string;
  /** Machine milliseconds between two scenes of the tour, for whoever watches; 1,500. */
  paceMs?: number;
}

/** The demo behind the page: a team of people, its bot and its Slack, and a clock that a visitor moves. */
export interface RunningHost extends PageHost {
  /** Resolves when nothing that a visitor has begun is at work; a clock that runs and a chapter that plays go on. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts it on the first morning that a visitor sees. Rejects where the days before cannot be played. */
export async function startPageHost(options: PageHostOptions = {}): Promise<RunningHost> {
  const { paceMs = PACE_MS } = options;
  const listeners = new Set<() => void>();
  const lane = createLane();
  let boot = randomUUID();
  let busy: string | null = null;
  let error: string | null = null;
  let bench = await open();

  function open(): Promise<Bench> {
    return openBench({
      ...options,
      paceMs,
      lane,
      changed,
      onNote: tell,
      onError: (failure) => tell(inWords(failure)),
    });
  }

  function changed(): void {
    for (const listener of [...listeners]) listener();
  }

  function tell(words: string): void {
    error = words;
    changed();
  }

  /** Begins what takes a while; how it goes is told by the desk. */
  function begin(words: string, work: () => Promise<void>): void {
    const outcome = lane.run(async () => {
      busy = words;
      changed();
      try {
        await work();
      } finally {
        busy = null;
        changed();
      }
    });
    outcome.catch((failure: unknown) => tell(inWords(failure)));
  }

  async function jump(to: Jump): Promise<void> {
    const { team } = bench;
    const until = to === 'next' ? await nextComing(team) : whereTo(to, team.clock.now(), TEAM_ZONE);
    begin(`Moving to ${whenInTeam(until)}`, () => bench.team.moveTo(until));
  }

  /** What the old team still has in hand is ended; the new one is there before the old one goes. */
  async function reset(): Promise<void> {
    await bench.rest();
    begin('Setting up the team anew', async () => {
      const old = bench;
      bench = await open();
      boot = randomUUID();
      changed();
      await old.close();
    });
  }

  async function act(deed: DeskDeed): Promise<void> {
    switch (deed.what) {
      case 'jump':
        return jump(deed.to);
      case 'play':
        return bench.clock.run(deed.speed);
      case 'pause':
        return bench.clock.pause();
      case 'fault':
        return bench.faults.turn(deed.name, deed.on);
      case 'chapter':
        bench.clock.pause();
        return bench.tour.start(deed.id);
      case 'skip':
        return bench.tour.skip();
      case 'reset':
        return reset();
    }
  }

  async function desk(): Promise<Desk> {
    const shown = bench;
    try {
      return await deskOf(shown);
    } catch (failure) {
      if (shown === bench) throw failure;
      return desk();
    }
  }

  async function deskOf({ team, clock, faults, tour }: Bench): Promise<Desk> {
    const coming = await comingUp(team);
    const { newest, counts } = await team.ledger(DELIVERIES_SHOWN);
    return {
      now: team.clock.now().toISOString(),
      timeZone: TEAM_ZONE,
      isPlaying: clock.speed() !== null,
      speed: clock.speed() ?? 1,
      busy: busy ?? tour.scene(),
      error,
      upcoming: coming.slice(0, COMING_SHOWN).map((one) => ({ ...one, at: one.at.toISOString() })),
      outbox: newest.map((delivery) => deliverySeen(delivery, team.slack.workspace)),
      counts: {
        waiting: counts.waiting + counts.owed + counts.sending + counts.uncertain,
        sent: counts.sent,
        skipped: counts.skipped,
        givenUp: counts.dead,
      },
      faults: faults.on(),
      tour: tour.chapters(),
      playing: tour.playing(),
    };
  }

  return {
    slack: () => bench.team.slack,
    boot: () => boot,
    desk,
    async do(deed) {
      error = null;
      await act(deed);
      changed();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    idle: lane.idle,
    async stop() {
      await bench.rest();
      await lane.idle();
      await bench.close();
    },
  };
}

function inWords(failure: unknown): string {
  return failure instanceof Error ? failure.message : String(failure);
}
