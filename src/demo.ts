import { readArguments, USAGE } from './demo/arguments.ts';
import { countMessages } from './demo/counts.ts';
import { startLocalTeam } from './demo/local-team.ts';
import { play } from './demo/play.ts';
import { answerAtPrompt } from './demo/prompt/index.ts';
import { report } from './demo/report.ts';
import { createTeller } from './demo/telling/index.ts';
import { week, weekStartsAt } from './demo/week/index.ts';

const write = (text: string) => {
  process.stdout.write(text);
};
const paper = { width: 80, colours: process.stdout.isTTY === true };
const options = readArguments(process.argv.slice(2));
if (options === null) {
  write(USAGE);
  process.exit(0);
}

const team = await startLocalTeam({
  at: weekStartsAt,
  transport: options.transport,
  logLevel: process.env.LOG_LEVEL,
});
const teller = createTeller(team, paper, write);
const audience = options.person === undefined ? teller : { begins() {}, happened() {} };
const record = await play(team, week, audience);
if (options.person !== undefined) write(`${team.transcript(options.person, paper)}\n`);
write(report(record, countMessages(team), paper));
if (!options.once) await answerAtPrompt(team, teller);
await team.stop();
process.exitCode = record.sayings.some(({ missing }) => missing !== null) ? 1 : 0;
