import type { Arguments } from './arguments.ts';
import { countMessages } from './counts.ts';
import { startLocalTeam } from './local-team.ts';
import { play } from './play.ts';
import { answerAtPrompt } from './prompt/index.ts';
import { report } from './report.ts';
import { playBegins, scenes } from './sprint/index.ts';
import { createTeller } from './telling/index.ts';

const COLUMNS = 80;

/** Plays the sprint and stays up with a prompt. Gives the exit code: 1 if something was not said. */
export async function showSprint(options: Extract<Arguments, { show: 'terminal' }>): Promise<number> {
  const { once, person, transport } = options;
  const paper = { width: COLUMNS, colours: process.stdout.isTTY === true };
  const team = await startLocalTeam({ at: playBegins, transport, logLevel: process.env.LOG_LEVEL });
  const teller = createTeller(team, paper, write, person);
  const record = await play(team, scenes, teller);
  write(report(record, countMessages(team), paper));
  if (!once) await answerAtPrompt(team, teller);
  await team.stop();
  return record.sayings.every(({ missing }) => missing === null) ? 0 : 1;
}

function write(text: string): void {
  process.stdout.write(text);
}
