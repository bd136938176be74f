import type { JsonObject } from './types.ts';

/**
 * What can go wrong with one Web API call. `error`, `5xx` and `reset` can strike before or after the effect;
 * `by` says whether a wait is on the workspace's clock or on machine time.
 */
export type CallFault =
  | { kind: 'error'; error: string; after?: boolean }
  | { kind: '429'; retryAfter: number }
  | { kind: '5xx'; status?: number; after?: boolean }
  | { kind: 'slow'; ms: number; by?: 'clock' | 'machine' }
  | { kind: 'lands-late'; ms: number; by?: 'clock' | 'machine' }
  | { kind: 'reset-before' }
  | { kind: 'reset-after' }
  | { kind: 'hang' };

/** What can go wrong with something Slack sends to the app. */
type EnvelopeFault =
  | { kind: 'duplicate' }
  | { kind: 'lose' }
  | { kind: 'lose-ack' }
  | { kind: 'delay'; ms: number; by?: 'clock' | 'machine' }
  | { kind: 'after-next' };

export type EnvelopeKind = 'slash_commands' | 'interactive' | 'events_api';
type MethodMatcher = string | RegExp | ((method: string) => boolean);

type Limits<Subject> = {
  /** How often it strikes; for ever when left out. */
  times?: number;
  /** Strikes only where this holds. */
  when?: (subject: Subject) => boolean;
};

interface FaultHandle {
  hits: number;
  remove(): void;
}

export interface Faults {
  /** Lets a call go wrong: `faults.on('chat.postMessage', { kind: 'reset-after', times: 1 })`. */
  on(method: MethodMatcher, fault: CallFault & Limits<JsonObject>): FaultHandle;
  onEnvelope(kind: EnvelopeKind | 'any', fault: EnvelopeFault & Limits<JsonObject>): FaultHandle;
  clear(): void;
  takeForCall(method: string, args: JsonObject): CallFault | undefined;
  takeForEnvelope(kind: EnvelopeKind, payload: JsonObject): EnvelopeFault | undefined;
}

export function createFaults(): Faults {
  const calls = createRules<CallFault>();
  const envelopes = createRules<EnvelopeFault>();
  return {
    on: (method, fault) => calls.add(matcherOf(method), fault),
    onEnvelope: (kind, fault) => envelopes.add(kind === 'any' ? () => true : matcherOf(kind), fault),
    clear() {
      calls.clear();
      envelopes.clear();
    },
    takeForCall: (method, args) => calls.take(method, args),
    takeForEnvelope: (kind, payload) => envelopes.take(kind, payload),
  };
}

type Rule<Fault> = {
  matches: (name: string) => boolean;
  fault: Fault & Limits<JsonObject>;
  handle: FaultHandle;
};

function createRules<Fault>() {
  let rules: Rule<Fault>[] = [];
  return {
    add(matches: (name: string) => boolean, fault: Fault & Limits<JsonObject>): FaultHandle {
      const handle: FaultHandle = {
        hits: 0,
        remove() {
          rules = rules.filter((rule) => rule.handle !== handle);
        },
      };
      rules.push({ matches, fault, handle });
      return handle;
    },
    take(name: string, subject: JsonObject): Fault | undefined {
      const rule = rules.find(
        ({ matches, fault, handle }) =>
          matches(name) &&
          handle.hits < (fault.times ?? Number.POSITIVE_INFINITY) &&
          (fault.when?.(subject) ?? true),
      );
      if (rule) rule.handle.hits += 1;
      return rule?.fault;
    },
    clear() {
      rules = [];
    },
  };
}

function matcherOf(matcher: MethodMatcher): (name: string) => boolean {
  if (typeof matcher === 'function') return matcher;
  if (typeof matcher === 'string') return (name) => name === matcher;
  return (name) => matcher.test(name);
}
