import type { Context } from '../context.ts';
import type { Tier } from '../rates.ts';
import type { JsonObject, Workspace } from '../types.ts';
import type { ArgSpecs, Args } from './args.ts';

/** One Web API call on its way through its method. */
export type Call = { context: Context; workspace: Workspace; method: Method; args: Args; now: Date };

/** One method of the Web API: what it takes, what it may refuse with, what it does. */
export type Method = {
  name: string;
  token: 'bot' | 'app' | 'none';
  tier: Tier | 'message';
  /** Scopes without which it refuses; more are asked for by what is called for. */
  scopes: readonly string[];
  args: ArgSpecs;
  /** Its own errors; those of every method are `commonErrors`. */
  errors: readonly string[];
  run(call: Call): JsonObject | Promise<JsonObject>;
};

/** What any method may answer with, whatever it is. */
export const commonErrors: readonly string[] = [
  'account_inactive',
  'invalid_arg_name',
  'invalid_arguments',
  'invalid_auth',
  'invalid_form_data',
  'invalid_post_type',
  'missing_scope',
  'not_allowed_token_type',
  'not_authed',
  'ratelimited',
  'token_revoked',
];

/** Slack says no: thrown by methods, answered as `{ ok: false, error }`. */
export class Refusal extends Error {
  readonly error: string;
  readonly details: JsonObject;

  constructor(error: string, details: JsonObject = {}) {
    super(error);
    this.error = error;
    this.details = details;
  }
}

export function refuse(error: string, details: JsonObject = {}): never {
  throw new Refusal(error, details);
}

/** Refuses with Slack's `[ERROR]` lines when there are problems. */
export function refuseProblems(error: string, problems: string[]): void {
  if (problems.length === 0) return;
  refuse(error, { response_metadata: { messages: problems.map((problem) => `[ERROR] ${problem}`) } });
}

/** Refuses unless the token has the scope. */
export function requireScope(call: Call, scope: string): void {
  const provided = call.workspace.app.scopes;
  if (!provided.has(scope)) refuse('missing_scope', { needed: scope, provided: [...provided].join(',') });
}

export function hasScope(call: Call, scope: string): boolean {
  return call.workspace.app.scopes.has(scope);
}
