import { parseArgs } from 'node:util';
import { devTeam } from '../simulator/seed/dev-team.ts';
import type { Transport } from './local-team.ts';

/** Something on the command line that cannot be meant. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export type Arguments = { transport: Transport } & (
  | {
      /** On a page in the browser. */
      show: 'page';
      /** The port asked for. */
      port: number | undefined;
    }
  | {
      /** The sprint is played and told here. */
      show: 'terminal';
      /** Ends after the play, without a prompt. */
      once: boolean;
      /** Tells only what this person saw. */
      person: string | undefined;
    }
);

export const USAGE = `npm run demo -- [options]      a team and its bot, without Slack: a page in your browser

  --port 3800     where to serve the page; any free port when 3800 is taken
  --terminal      play the team's sprint and tell it here, then take commands at a prompt
  --once          play the sprint and tell it here, then end; the exit code is 1 if something was not said
  --person Lea    tell the sprint as this person saw it
  --http          let Slack reach the bot by signed HTTP instead of Socket Mode
  --help          this
`;

/** What was asked for on the command line; null for help. Throws a UsageError. */
export function readArguments(args: string[]): Arguments | null {
  const values = parse(args);
  if (values.help) return null;
  const transport = values.http ? 'http' : 'socket';
  const port = values.port === undefined ? undefined : portOf(values.port);
  if (!values.terminal && !values.once && values.person === undefined)
    return { show: 'page', transport, port };
  if (port !== undefined)
    throw new UsageError('--port is for the page; --terminal, --once and --person have none.');
  const person = values.person === undefined ? undefined : nameOf(values.person);
  return { show: 'terminal', transport, once: values.once, person };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: 'string' },
        terminal: { type: 'boolean', default: false },
        once: { type: 'boolean', default: false },
        person: { type: 'string' },
        http: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    }).values;
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message);
    throw error;
  }
}

function portOf(written: string): number {
  const port = Number(written);
  if (/^\d+$/.test(written) && port <= 65_535) return port;
  throw new UsageError(`--port takes a number from 0 to 65535, not ${written}.`);
}

function nameOf(written: string): string {
  const people = devTeam.people.filter(({ isBot, isDeactivated }) => !isBot && !isDeactivated);
  const person = people.find(({ name }) => name === written.toLowerCase());
  if (person) return person.name;
  throw new UsageError(
    `Nobody here is called ${written}. There are ${people.map(({ realName }) => realName).join(', ')}.`,
  );
}
