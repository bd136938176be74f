import { existsSync } from 'node:fs';
import { inspect } from 'node:util';
import { z } from 'zod';

/** A secret that no log, error or JSON shows. */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return '[secret]';
  }

  toJSON(): string {
    return '[secret]';
  }

  [inspect.custom](): string {
    return '[secret]';
  }
}

export interface Config {
  slack: {
    botToken: Secret;
    /** ends with a slash */
    apiUrl: string;
    transport: { kind: 'socket'; appToken: Secret } | { kind: 'http'; signingSecret: Secret };
  };
  databaseUrl: string;
  /** `publicUrl`: where it is reached from outside, without a slash at its end; null where nobody said. */
  http: { host: string; port: number; publicUrl: string | null };
  logLevel: LogLevel;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Settings that are missing or malformed: one message that says what each should be and where to find it. */
export class ConfigError extends Error {
  constructor(problems: string[]) {
    const count = problems.length === 1 ? 'one setting needs' : `${problems.length} settings need`;
    super(
      `Drumbeat cannot start: ${count} a look.\n\n${problems.map((problem) => `  ${problem}`).join('\n\n')}\n`,
    );
    this.name = 'ConfigError';
  }
}

const BOT_TOKEN_HELP =
  'starts with xoxb-. In Slack: api.slack.com/apps, your app, OAuth & Permissions, Bot User OAuth Token.';
const APP_TOKEN_HELP =
  'starts with xapp-. In Slack: api.slack.com/apps, your app, Basic Information, App-Level Tokens, with the scope connections:write.';
const SIGNING_SECRET_HELP =
  'is 32 hexadecimal digits. In Slack: api.slack.com/apps, your app, Basic Information, App Credentials.';

const matching = (pattern: RegExp, help: string) =>
  z.string(`is missing. It ${help}`).regex(pattern, `is malformed. It ${help}`);

const environment = z
  .object({
    SLACK_BOT_TOKEN: matching(/^xoxb-[\w-]+$/, BOT_TOKEN_HELP),
    SLACK_APP_TOKEN: matching(/^xapp-[\w-]+$/, APP_TOKEN_HELP).optional(),
    SLACK_SIGNING_SECRET: matching(/^[0-9a-f]{32}$/i, SIGNING_SECRET_HELP).optional(),
    SLACK_API_URL: z
      .url({
        protocol: /^https?$/,
        error: 'is malformed. It is a web address such as https://slack.com/api/.',
      })
      .default('https://slack.com/api/'),
    DATABASE_URL: z
      .string()
      .regex(/^file:.+/, 'is malformed. It names a file, such as file:./data/drumbeat.db.')
      .default('file:./data/drumbeat.db'),
    PORT: z
      .string()
      .regex(/^\d{1,5}$/, 'is malformed. It is a number from 0 to 65535, such as 3000.')
      .transform(Number)
      .refine((port) => port <= 65_535, 'is malformed. It is a number from 0 to 65535, such as 3000.')
      .default(3000),
    HOST: z
      .string()
      .regex(/^[\w.:-]+$/, 'is malformed. It is an address to listen on, such as 0.0.0.0 or 127.0.0.1.')
      .default('0.0.0.0'),
    PUBLIC_URL: z
      .url({
        protocol: /^https?$/,
        error: 'is malformed. It is the web address of this server, such as https://drumbeat.example.com.',
      })
      .optional(),
    LOG_LEVEL: z.enum(LOG_LEVELS, `is malformed. It is one of ${LOG_LEVELS.join(', ')}.`).default('info'),
  })
  .refine((env) => env.SLACK_APP_TOKEN || env.SLACK_SIGNING_SECRET, {
    path: ['SLACK_APP_TOKEN'],
    error: [
      `is missing. For Socket Mode, it ${APP_TOKEN_HELP}`,
      `    For signed HTTP, set SLACK_SIGNING_SECRET instead: it ${SIGNING_SECRET_HELP}`,
    ].join('\n'),
    when: () => true,
  });

/**
 * Reads the settings from the environment, and from `.env` where there is one; the environment goes first.
 *
 * @throws ConfigError that names every wrong variable
 */
export function readConfig(): Config {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return parseConfig(process.env);
}

/** Checks an environment; an empty variable counts as missing. */
export function parseConfig(variables: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = environment.safeParse(given);
  if (!result.success) throw new ConfigError(problemsOf(result.error));
  const env = result.data;
  return {
    slack: {
      botToken: new Secret(env.SLACK_BOT_TOKEN),
      apiUrl: env.SLACK_API_URL.replace(/\/*$/, '/'),
      transport: env.SLACK_APP_TOKEN
        ? { kind: 'socket', appToken: new Secret(env.SLACK_APP_TOKEN) }
        : { kind: 'http', signingSecret: new Secret(env.SLACK_SIGNING_SECRET ?? '') },
    },
    databaseUrl: env.DATABASE_URL,
    http: {
      ...{ host: env.HOST, port: env.PORT },
      publicUrl: env.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
    },
    logLevel: env.LOG_LEVEL,
  };
}

function problemsOf(error: z.ZodError): string[] {
  const first = new Map<string, string>();
  for (const issue of error.issues) {
    const name = String(issue.path[0]);
    if (!first.has(name)) first.set(name, issue.message);
  }
  return [...first].map(([name, says]) => `${name} ${says}`);
}
