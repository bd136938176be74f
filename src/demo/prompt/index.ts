import { createInterface } from 'node:readline';
import type { LocalTeam } from '../local-team.ts';
import type { Audience } from '../play.ts';
import { runLine } from './run-line.ts';
import { takeSeat } from './seat.ts';

const GREETING = `
The week is over; the team is yours. Be any member, type commands, move the clock. For example:
  as noor · #dev-blockers · /blocker the build is red @omar · clock +4h · help · quit
`;

/** Reads lines until quit or the end of the input, does what they say, and tells what comes of it. */
export async function answerAtPrompt(team: LocalTeam, audience: Audience): Promise<void> {
  const write = (text: string) => {
    process.stdout.write(text);
  };
  const seat = takeSeat(team, 'Lea', write);
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const ask = () => {
    lines.setPrompt(`${seat.member.name.toLowerCase()} ${seat.place}> `);
    lines.prompt();
  };
  write(GREETING);
  ask();
  for await (const line of lines) {
    if (!process.stdin.isTTY) write(`${line}\n`);
    const words = line.trim();
    if (words === 'quit' || words === 'exit') break;
    await tellErrors(write, () => runLine(seat, words));
    await team.settle();
    audience.happened();
    ask();
  }
  lines.close();
  write('\n');
}

/** What cannot be done is said; the prompt goes on. */
async function tellErrors(write: (text: string) => void, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    write(`${error instanceof Error ? error.message : String(error)}\n`);
  }
}
