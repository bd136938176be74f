import {
  SlackError,
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';

/**
 * What a failed call to Slack means:
 * - `install-gone`: the app may not act in this workspace any more, or not until somebody installs it again
 * - `place-gone`: this channel, thread or person cannot be reached; others can
 * - `bug`: we asked for something that Slack will never accept
 * - `forbidden`: this workspace or channel does not allow this kind of thing; others it does
 * - `post-again`: what is to be changed is not there, or not to be changed; it can be made again
 * - `rate-limited`: not done; Slack says when to come back
 * - `retry`: not done for sure; the same call may succeed later
 * - `uncertain`: perhaps done: look before doing it again
 */
export type Verdict =
  | 'install-gone'
  | 'place-gone'
  | 'bug'
  | 'forbidden'
  | 'post-again'
  | 'rate-limited'
  | 'retry'
  | 'uncertain';

/** Slack's error codes (SLACK.md, "Verdicts"; each method's page). A code that stands in no list is our bug. */
const CODES: Record<Exclude<Verdict, 'bug'>, string[]> = {
  'install-gone': [
    'access_denied',
    'accesslimited',
    'account_inactive',
    'app_access_restricted',
    'ekm_access_denied',
    'enterprise_is_restricted',
    'invalid_auth',
    'missing_scope',
    'no_permission',
    'not_allowed_token_type',
    'not_authed',
    'org_login_required',
    'team_access_not_granted',
    'team_not_found',
    'token_expired',
    'token_revoked',
    'two_factor_setup_required',
  ],
  'place-gone': [
    'cannot_dm_bot',
    'cannot_reply_to_message',
    'channel_is_limited_access',
    'channel_not_found',
    'is_archived',
    'is_inactive',
    'messages_tab_disabled',
    'not_enabled',
    'not_in_channel',
    'posting_to_channel_denied',
    'restricted_action',
    'restricted_action_non_threadable_channel',
    'restricted_action_read_only_channel',
    'restricted_action_thread_locked',
    'restricted_action_thread_only_channel',
    'thread_not_found',
    'user_disabled',
    'user_not_found',
    'user_not_visible',
  ],
  forbidden: [
    'canvas_disabled_user_team',
    'file_type_not_allowed',
    'file_upload_size_restricted',
    'file_uploads_disabled',
    'file_uploads_except_images_disabled',
    'free_team_canvas_tab_already_exists',
    'free_teams_cannot_create_non_tabbed_canvases',
    'free_teams_cannot_create_standalone_canvases',
    'free_teams_cannot_edit_standalone_canvases',
    'not_pinnable',
    'storage_limit_reached',
    'too_many_pins',
  ],
  'post-again': [
    'canvas_not_found',
    'cant_update_message',
    'edit_window_closed',
    'file_not_found',
    'message_not_found',
  ],
  'rate-limited': ['rate_limited', 'ratelimited'],
  retry: [
    'canvas_editing_locked',
    'external_channel_migrating',
    'hash_conflict',
    'message_limit_exceeded',
    'request_timeout',
    'service_unavailable',
    'team_added_to_org',
    'update_failed',
  ],
  uncertain: ['fatal_error', 'internal_error'],
};

/** What Node and undici say before the request has left: no name, no route, no connection, no trust. */
const NEVER_LEFT =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_.*|ERR_TLS_.*|.*_CERT.*)$/;

/** What the SDK throws, without a type of its own, for a 429 that does not say for how long. */
const LIMITED_WITHOUT_END = /^Retry header did not contain a valid timeout/;
const UNSAID_RETRY_MS = 30_000;

const verdicts = new Map(
  Object.entries(CODES).flatMap(([verdict, codes]) =>
    codes.map((code) => [code, verdict as Verdict] as const),
  ),
);

/** What to do about an error thrown by a WebClient. Anything that is not Slack's or the network's is a bug. */
export function verdictOf(error: unknown): Verdict {
  if (error instanceof WebAPIPlatformError) return platformVerdict(error.data.error);
  if (error instanceof WebAPIRateLimitedError || isLimitedWithoutEnd(error)) return 'rate-limited';
  if (error instanceof WebAPIHTTPError) return error.statusCode >= 500 ? 'uncertain' : 'retry';
  if (error instanceof WebAPIRequestError) return networkCodes(error).some(neverLeft) ? 'retry' : 'uncertain';
  return 'bug';
}

/** Whether a call to Slack failed, and not something of ours. */
export function isSlackFailure(error: unknown): boolean {
  return error instanceof SlackError || isLimitedWithoutEnd(error);
}

/** Slack's own code (`channel_not_found`); undefined when it was not Slack who refused. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof WebAPIPlatformError ? error.data.error : undefined;
}

/** One line for a ledger: Slack's code, or what the network did. Never anything that a person wrote. */
export function errorLine(error: unknown): string {
  if (error instanceof WebAPIPlatformError)
    return isCode(error.data.error) ? error.data.error : 'unreadable answer';
  if (error instanceof WebAPIRateLimitedError || isLimitedWithoutEnd(error)) return 'ratelimited';
  if (error instanceof WebAPIHTTPError) return `HTTP ${error.statusCode}`;
  if (error instanceof WebAPIRequestError) return networkCodes(error)[0] ?? error.original.name;
  return error instanceof Error ? error.name : 'unknown error';
}

/** What Slack says is wrong with our blocks or arguments; [] when it says nothing more. */
export function errorMessages(error: unknown): string[] {
  return error instanceof WebAPIPlatformError ? (error.data.response_metadata?.messages ?? []) : [];
}

/** For a rate-limited call: after how many milliseconds the method may be called again. */
export function retryAfterMs(error: unknown): number {
  return error instanceof WebAPIRateLimitedError ? error.retryAfter * 1000 : UNSAID_RETRY_MS;
}

function platformVerdict(code: string): Verdict {
  if (!isCode(code)) return 'uncertain';
  return verdicts.get(code) ?? 'bug';
}

/** The SDK puts an answer that is no JSON (a proxy's page) where the code should stand. */
function isCode(code: string): boolean {
  return /^[a-z_0-9]+$/.test(code);
}

function isLimitedWithoutEnd(error: unknown): boolean {
  return error instanceof Error && LIMITED_WITHOUT_END.test(error.message);
}

function networkCodes(error: Error): string[] {
  const codes: string[] = [];
  for (let cause: unknown = error.cause; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') codes.push(cause.code);
  }
  return codes;
}

function neverLeft(code: string): boolean {
  return NEVER_LEFT.test(code);
}
