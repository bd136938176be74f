import { parseArgs } from 'node:util';
import { devTeam } from '../simulator/seed/dev-team.ts';
import type { Transport } from './local-team.ts';

/** Something on the command line that cannot be meant. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export interface Arguments {
  /** Ends after the play. */
  once: boolean;
  /** Tells only what this person saw. */
  person: string | undefined;
  transport: Transport;
}

export const USAGE = `npm run demo -- [options]      a working week of one team, without Slack

  --once          end after the week; the exit code is 1 if something was not said
  --person Lea    tell only what this person did and saw
  --http          let Slack reach the bot by signed HTTP instead of Socket Mode
  --help          this
`;

/** What was asked for on the command line; null for help. Throws a UsageError. */
export function readArguments(args: string[]): Arguments | null {
  const values = parse(args);
  if (values.help) return null;
  const person = values.person === undefined ? undefined : nameOf(values.person);
  return { once: values.once, person, transport: values.http ? 'http' : 'socket' };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
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

function nameOf(written: string): string {
  const people = devTeam.people.filter(({ isBot, isDeactivated }) => !isBot && !isDeactivated);
  const person = people.find(({ name }) => name === written.toLowerCase());
  if (person) return person.name;
  throw new UsageError(
    `Nobody here is called ${written}. There are ${people.map(({ realName }) => realName).join(', ')}.`,
  );
}
