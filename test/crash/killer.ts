import type { CallFault, Simulator } from '../../src/simulator/index.ts';
import { drawMoment, type Moment, momentWords } from './moments.ts';
import type { Write } from './protocol.ts';
import { createRandom } from './random.ts';

type OnCall = Extract<Moment, { on: 'call' | 'late-call' | 'answer' }>;

export interface Kill {
  at: Date;
  /** Where it struck, in words. */
  where: string;
}

/** Chooses the moments and waits for them. */
export interface Killer {
  /** Chooses the next moment, unless all kills are spent. What the program must see to itself is returned. */
  aim(kill: () => void): Write | null;
  /** Somebody does something: what the program must see to itself from now on, if anything. */
  deed(kill: () => void): Write | null;
  /** It struck. */
  struck(lastWords: string): Kill;
  /** How long it takes until the program is started again, on the workspace's clock. */
  downtimeMs(): number;
  /** Chooses no further moment; a write that is waited for may still come. */
  rest(): void;
  kills: Kill[];
}

export function createKiller(slack: Simulator, seed: number, mostKills: number): Killer {
  const random = createRandom(seed);
  const kills: Kill[] = [];
  let moment: Moment | null = null;
  let method = '';
  let deeds = 0;
  let lay = () => {};
  let isResting = false;

  function aim(kill: () => void): Write | null {
    moment = isResting || kills.length >= mostKills ? null : drawMoment(random);
    method = '';
    deeds = 0;
    lay = moment && isOnCall(moment) ? ambush(moment, kill) : () => {};
    return moment?.on === 'write' ? moment.write : null;
  }

  /** Lies in wait for that call; gives how to stop waiting. */
  function ambush(chosen: OnCall, kill: () => void): () => void {
    let left = chosen.count;
    const fault = faultOf(chosen);
    /** What is not posted or updated, such as a form, is of no use to anybody who has gone. */
    const isCounted = (name: string) => chosen.on !== 'late-call' || name.startsWith('chat.');

    function isTheOne(name: string): boolean {
      if (!isCounted(name)) return false;
      left -= 1;
      if (left !== 0) return false;
      method = name;
      if (chosen.on === 'answer') setTimeout(kill, chosen.afterMs);
      else kill();
      return fault !== null;
    }

    const handle = slack.faults.on(isTheOne, fault ?? { kind: 'hang' });
    return () => handle.remove();
  }

  /** The next thing that Slack sends is not acknowledged, whether or not it is taken. */
  function interrupt(afterMs: number, kill: () => void): () => void {
    const when = () => {
      setTimeout(kill, afterMs);
      return true;
    };
    const handle = slack.faults.onEnvelope('any', { kind: 'lose-ack', times: 1, when });
    return () => handle.remove();
  }

  return {
    kills,
    aim,
    deed(kill) {
      deeds += 1;
      if (moment === null || !('deeds' in moment) || deeds !== moment.deeds) return null;
      if (moment.on === 'deed') return moment.write;
      lay = interrupt(moment.afterMs, kill);
      return null;
    },
    struck(lastWords) {
      lay();
      const place = [method, lastWords.trim()].filter((part) => part !== '').join(' ');
      const where = moment ? `${momentWords(moment)}: ${place}` : 'killed by nobody';
      const kill = { at: slack.clock.now(), where };
      kills.push(kill);
      return kill;
    },
    downtimeMs: () => random.oneOf(0, 3_000, 8_000, 20_000),
    rest() {
      isResting = true;
      lay();
    },
  };
}

function isOnCall(moment: Moment): moment is OnCall {
  return moment.on === 'call' || moment.on === 'late-call' || moment.on === 'answer';
}

/** What Slack does with the call on which the program dies; null: it answers as ever. */
function faultOf(moment: OnCall): CallFault | null {
  switch (moment.on) {
    case 'call':
      return { kind: moment.taken ? 'reset-after' : 'reset-before' };
    case 'late-call':
      return { kind: 'lands-late', ms: moment.afterMs, by: 'clock' };
    case 'answer':
      return null;
  }
}
