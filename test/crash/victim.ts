import { pino } from 'pino';
import { createApp } from '../../src/app.ts';
import { parseConfig } from '../../src/config.ts';
import { createMovedClock } from '../../src/time/index.ts';
import { countWrites, dieAt } from './counted-writes.ts';
import { type Question, type Said, START_VARIABLE, type Start } from './protocol.ts';

/** The real program in a process that may be killed at any moment; what time it is, it is told. */
const start: Start = JSON.parse(process.env[START_VARIABLE] ?? '');
countWrites();
if (start.dieAt) dieAt(start.dieAt);

const clock = createMovedClock(new Date(start.at));
const log = pino({ level: 'error' }, pino.destination({ dest: 2, sync: true }));
const config = parseConfig(start.environment);
const app = await createApp({ config, clock, overrides: { log, beat: false } });

process.on('message', (question: Question) => void answer(question));
say({ kind: 'up', port: await app.start() });

async function answer({ id, at, ask, dieAt: write }: Question): Promise<void> {
  clock.set(new Date(at));
  if (write) dieAt(write);
  try {
    say({ kind: 'answer', id, value: await answerTo(ask) });
  } catch (error) {
    say({ kind: 'failure', id, error: String(error) });
  }
  if (ask === 'stop') process.disconnect();
}

async function answerTo(ask: Question['ask']): Promise<string | null> {
  if (ask === 'nextDueAt') return (await app.nextDueAt())?.toISOString() ?? null;
  if (ask === 'processDue') await app.processDue();
  if (ask === 'idle') await app.idle();
  if (ask === 'stop') await app.stop();
  return null;
}

function say(said: Said): void {
  process.send?.(said);
}
