import { parseArgs } from 'node:util';
import type { Transport } from './local-team.ts';

export interface Arguments {
  /** Ends after the play. */
  once: boolean;
  /** Tells only what this person saw. */
  person: string | undefined;
  transport: Transport;
}

export const USAGE = `npm run demo [-- options]: a working week of one team, without Slack.

  --once          end after the week; the exit code is 1 if something was not said
  --person Lea    tell only what this person saw and did
  --http          let Slack reach the bot by signed HTTP instead of Socket Mode
  --help          this
`;

/** What was asked for on the command line; null for help. Throws a TypeError for what it does not know. */
export function readArguments(args: string[]): Arguments | null {
  const { values } = parseArgs({
    args,
    options: {
      once: { type: 'boolean', default: false },
      person: { type: 'string' },
      http: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return null;
  return { once: values.once, person: values.person, transport: values.http ? 'http' : 'socket' };
}
