import type { Write } from './protocol.ts';
import type { Random } from './random.ts';

/** When the program is killed; all is counted from when it was chosen. */
export type Moment =
  /** As a call of the Web API arrives, which Slack takes, though its answer reaches nobody, or does not. */
  | { on: 'call'; count: number; taken: boolean }
  /** As a call arrives that Slack takes only later, on the workspace's clock. */
  | { on: 'late-call'; count: number; afterMs: number }
  /** Some machine milliseconds after a call: about as long as it takes to answer and to write it down. */
  | { on: 'answer'; count: number; afterMs: number }
  | { on: 'write'; write: Write }
  /** At a write in what somebody does, or somebody some time after them. */
  | { on: 'deed'; deeds: number; write: Write }
  /** Some machine milliseconds after such a deed left Slack, to which its acknowledgement never comes. */
  | { on: 'ack'; deeds: number; afterMs: number };

/** So many that ten to twenty kills fall between Monday and Thursday. */
const CALLS = 60;
const WRITES = 450;
/** Now and then soon again: while it starts, or takes up what the last kill left. */
const CALLS_SOON = 12;
const WRITES_SOON = 60;

/** As far apart as the kills of other kinds are, and as long as what a person does is in hand. */
const DEEDS = 5;
const WRITES_OF_DEED = 30;

type Counted = { table: string; most: number };

/** What is rare among the writes, and matters: what the clock has made due, and what is owed because of it. */
const TABLES: [Counted, ...Counted[]] = [
  { table: 'escalations', most: 3 },
  { table: 'escalations', most: 3 },
  { table: 'progress_pictures', most: 3 },
  { table: 'standup_occurrences', most: 12 },
  { table: 'standup_prompts', most: 40 },
  { table: 'deliveries', most: 60 },
];

const LATEST_LANDING_S = 25;
const LONGEST_ANSWER_MS = 6;
const LONGEST_FLOW_MS = 80;

export function drawMoment(random: Random): Moment {
  const isSoon = random.upTo(5) === 1;
  const calls = random.upTo(isSoon ? CALLS_SOON : CALLS);
  return random.oneOf<() => Moment>(
    () => ({ on: 'call', count: calls, taken: false }),
    () => ({ on: 'call', count: calls, taken: true }),
    () => ({ on: 'call', count: calls, taken: true }),
    () => ({ on: 'late-call', count: calls, afterMs: 1_000 * random.upTo(LATEST_LANDING_S) }),
    () => ({ on: 'answer', count: calls, afterMs: random.upTo(LONGEST_ANSWER_MS) }),
    () => ({ on: 'write', write: drawWrite(random, random.upTo(isSoon ? WRITES_SOON : WRITES)) }),
    () => ({ on: 'write', write: drawWriteOnTable(random) }),
    () => ({ on: 'write', write: drawWriteOnTable(random) }),
    () => drawDeed(random),
    () => drawDeed(random),
    () => ({ on: 'ack', deeds: random.upTo(DEEDS), afterMs: random.upTo(LONGEST_FLOW_MS) }),
  )();
}

function drawDeed(random: Random): Moment {
  const deeds = random.upTo(DEEDS);
  return { on: 'deed', deeds, write: drawWrite(random, random.upTo(WRITES_OF_DEED)) };
}

function drawWrite(random: Random, count: number): Write {
  return { table: null, count, when: random.oneOf<Write['when']>('before', 'before', 'after') };
}

function drawWriteOnTable(random: Random): Write {
  const { table, most } = random.oneOf(...TABLES);
  const when = random.oneOf<Write['when']>('after', 'before its commit', 'after its commit');
  return { table, count: random.upTo(most), when };
}

export function momentWords(moment: Moment): string {
  switch (moment.on) {
    case 'call':
      return `call ${moment.count}, ${moment.taken ? 'taken by Slack, answer lost' : 'not taken by Slack'}`;
    case 'late-call':
      return `call ${moment.count}, taken by Slack ${moment.afterMs / 1_000} s later`;
    case 'answer':
      return `call ${moment.count}, ${moment.afterMs} ms after Slack had it`;
    case 'write':
      return writeWords(moment.write);
    case 'deed':
      return `${writeWords(moment.write)} in what a person does`;
    case 'ack':
      return `${moment.afterMs} ms into what a person does, its ack lost`;
  }
}

function writeWords({ table, count, when }: Write): string {
  return `${when} write ${count}${table ? ` to ${table}` : ''}`;
}
