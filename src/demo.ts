import { type Arguments, readArguments, USAGE, UsageError } from './demo/arguments.ts';
import { countMessages } from './demo/counts.ts';
import { startLocalTeam } from './demo/local-team.ts';
import { play } from './demo/play.ts';
import { answerAtPrompt } from './demo/prompt/index.ts';
import { report } from './demo/report.ts';
import { createTeller } from './demo/telling/index.ts';
import { week, weekStartsAt } from './demo/week/index.ts';

/** EX_USAGE of sysexits.h. */
const EXIT_USAGE = 64;
const COLUMNS = 80;

try {
  const options = readArguments(process.argv.slice(2));
  if (options === null) write(USAGE);
  else process.exitCode = await showWeek(options);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n\n${USAGE}`);
  process.exitCode = EXIT_USAGE;
}

/** Plays the week and stays up with a prompt. Gives the exit code: 1 if something was not said. */
async function showWeek({ once, person, transport }: Arguments): Promise<number> {
  const paper = { width: COLUMNS, colours: process.stdout.isTTY === true };
  const team = await startLocalTeam({ at: weekStartsAt, transport, logLevel: process.env.LOG_LEVEL });
  const teller = createTeller(team, paper, write, person);
  const record = await play(team, week, teller);
  write(report(record, countMessages(team), paper));
  if (!once) await answerAtPrompt(team, teller);
  await team.stop();
  return record.sayings.every(({ missing }) => missing === null) ? 0 : 1;
}

function write(text: string): void {
  process.stdout.write(text);
}
