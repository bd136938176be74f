import type { CallRecord, Context } from '../context.ts';
import { machineNow } from '../machine.ts';
import { pause } from '../pause.ts';
import { tollOf } from '../rates.ts';
import type { JsonObject, Workspace } from '../types.ts';
import { readArgs, unknownArgs } from './args.ts';
import { commonErrors, type Method, Refusal, refuse } from './method.ts';
import { methodsByName } from './routes.ts';

/** What goes back over the wire: an answer, or a connection cut without one. */
export type Answer =
  | { kind: 'json'; status: number; body: JsonObject; headers: { [name: string]: string } }
  | { kind: 'text'; status: number; text: string }
  | { kind: 'reset' }
  | { kind: 'hang' };

/** Answers one Web API call: faults, token, rates, arguments, then the method itself. */
export async function answerCall(
  context: Context,
  name: string,
  token: string | null,
  given: JsonObject,
): Promise<Answer> {
  const record = recordCall(context, name, token, given);
  return answered(context, record, () => performCall(context, name, token, given));
}

/** What goes to addresses of their own: a file's bytes, and what is said through a response URL. */
type Beside = 'upload' | 'respond';

/** Answers what is no method of the Web API but goes wrong like one. */
export async function answerBeside(
  context: Context,
  name: Beside,
  given: JsonObject,
  perform: () => Promise<Answer>,
): Promise<Answer> {
  return answered(context, recordCall(context, name, null, given), perform);
}

async function answered(
  context: Context,
  record: CallRecord,
  perform: () => Promise<Answer>,
): Promise<Answer> {
  const close = context.work.open();
  const startedAt = machineNow();
  try {
    const answer = await withFaults(context, record, perform, close);
    record.outcome = outcomeOf(answer);
    return answer;
  } finally {
    record.machineMs = machineNow() - startedAt;
    close();
  }
}

function recordCall(context: Context, method: string, token: string | null, args: JsonObject): CallRecord {
  const specs = methodsByName.get(method)?.args ?? {};
  const record: CallRecord = {
    method,
    workspaceId: workspaceOf(context, token)?.id ?? null,
    args,
    unknownArgs: methodsByName.has(method) ? unknownArgs(specs, args) : [],
    at: context.clock.now(),
    machineMs: 0,
    outcome: 'open',
  };
  context.calls.push(record);
  return record;
}

async function withFaults(
  context: Context,
  record: CallRecord,
  perform: () => Promise<Answer>,
  close: () => void,
): Promise<Answer> {
  const { method, args } = record;
  const fault = context.faults.takeForCall(method, args);
  switch (fault?.kind) {
    case undefined:
      return perform();
    case 'error':
      if (fault.after) await perform();
      return failed(fault.error);
    case '429':
      return rateLimited(fault.retryAfter);
    case '5xx':
      if (fault.after) await perform();
      return {
        kind: 'json',
        status: fault.status ?? 503,
        body: { ok: false, error: 'service_unavailable' },
        headers: {},
      };
    case 'slow':
      await wait(context, fault, close);
      return perform();
    case 'lands-late':
      void landLate(context, fault, perform);
      return { kind: 'reset' };
    case 'reset-before':
      return { kind: 'reset' };
    case 'reset-after':
      await perform();
      return { kind: 'reset' };
    case 'hang':
      return { kind: 'hang' };
  }
}

/** The caller has long given up when this takes effect. */
async function landLate(
  context: Context,
  fault: { ms: number; by?: 'clock' | 'machine' },
  perform: () => Promise<Answer>,
): Promise<void> {
  const close = context.work.open();
  await wait(context, fault, close);
  if (!context.stopping.aborted) await perform();
  close();
}

/** A wait on the workspace's clock must not hold that clock. */
function wait(
  context: Context,
  fault: { ms: number; by?: 'clock' | 'machine' },
  close: () => void,
): Promise<void> {
  if (fault.by === 'clock') close();
  return pause(context, fault);
}

async function performCall(
  context: Context,
  name: string,
  token: string | null,
  given: JsonObject,
): Promise<Answer> {
  const method = methodsByName.get(name);
  if (!method) return { ...failed('unknown_method', { req_method: name }) };
  try {
    const workspace = authorized(context, method, token);
    const now = context.clock.now();
    const toll = tollOf(name, method.tier, workspace.id, String(given.channel ?? ''));
    const tooSoon = context.rates.pay(toll, now);
    if (tooSoon) return rateLimited(tooSoon.retryAfter);
    requireScopes(workspace, method);
    const args = readArgs(method.args, given);
    const body = await method.run({ context, workspace, method, args, now });
    return {
      kind: 'json',
      status: 200,
      body: { ok: true, ...body },
      headers: scopeHeaders(workspace, method),
    };
  } catch (error) {
    if (error instanceof Refusal) return failed(declared(method, error.error), error.details);
    throw error;
  }
}

/** The workspace whose token this is; refuses unknown, foreign and revoked ones. */
function authorized(context: Context, method: Method, token: string | null): Workspace {
  const workspace = workspaceOf(context, token);
  if (method.token === 'none')
    return workspace ?? [...context.workspaces.values()][0] ?? refuse('not_authed');
  if (token === null || token === '') return refuse('not_authed');
  if (!workspace) return refuse('invalid_auth');
  const isAppToken = token === workspace.app.appToken;
  if (isAppToken !== (method.token === 'app')) refuse('not_allowed_token_type');
  if (!isAppToken && workspace.app.revoked) refuse(workspace.app.revoked);
  return workspace;
}

function workspaceOf(context: Context, token: string | null): Workspace | undefined {
  return [...context.workspaces.values()].find(({ app }) => token === app.botToken || token === app.appToken);
}

function requireScopes(workspace: Workspace, method: Method): void {
  const missing = method.scopes.find((scope) => !workspace.app.scopes.has(scope));
  if (missing) refuse('missing_scope', { needed: missing, provided: [...workspace.app.scopes].join(',') });
}

function scopeHeaders(workspace: Workspace, method: Method): { [name: string]: string } {
  const provided = method.token === 'app' ? 'connections:write' : [...workspace.app.scopes].join(',');
  return {
    'x-oauth-scopes': provided,
    ...(method.scopes.length > 0 && { 'x-accepted-oauth-scopes': method.scopes.join(',') }),
  };
}

/** A method may only refuse with what it declares: the contract test holds that list against Slack's. */
function declared(method: Method, error: string): string {
  if (method.errors.includes(error) || commonErrors.includes(error)) return error;
  throw new Error(`${method.name} answered ${error}, which it does not declare.`);
}

function failed(error: string, details: JsonObject = {}): Answer {
  return { kind: 'json', status: 200, body: { ok: false, error, ...details }, headers: {} };
}

function rateLimited(retryAfter: number): Answer {
  return {
    kind: 'json',
    status: 429,
    body: { ok: false, error: 'ratelimited' },
    headers: { 'retry-after': String(retryAfter) },
  };
}

function outcomeOf(answer: Answer): CallRecord['outcome'] {
  if (answer.kind === 'text') return { status: answer.status, ok: answer.status === 200 };
  if (answer.kind !== 'json') return 'reset';
  const { ok, error } = answer.body;
  return { status: answer.status, ok: ok === true, ...(typeof error === 'string' && { error }) };
}
