import { createInterface } from 'node:readline';
import type { LocalTeam } from '../local-team.ts';
import type { Audience } from '../play.ts';
import { runLine } from './run-line.ts';
import { takeSeat } from './seat.ts';

const GREETING = `
The sprint is over; the team is yours. Be any member, type commands, move the
clock: as noor, #dev-blockers, /blocker the build is red @omar, clock +4h.
help lists everything, quit ends.

`;

/** Reads lines until quit or the end of the input, does what they say, and tells what comes of it. */
export async function answerAtPrompt(team: LocalTeam, audience: Audience): Promise<void> {
  const write = (text: string) => {
    process.stdout.write(text);
  };
  const seat = takeSeat(team, 'Lea');
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  let isOpen = true;
  lines.once('close', () => {
    isOpen = false;
  });
  const ask = () => {
    const prompt = `${seat.member.name.toLowerCase()} ${seat.place}> `;
    if (!process.stdin.isTTY) return write(prompt);
    lines.setPrompt(prompt);
    if (isOpen) lines.prompt();
  };
  write(GREETING);
  ask();
  for await (const line of lines) {
    if (!process.stdin.isTTY) write(`${line}\n`);
    const words = line.trim();
    if (words === 'quit' || words === 'exit') break;
    const answer = await orWhatIsWrong(() => runLine(seat, words));
    await team.settle();
    audience.happened();
    if (answer !== '') write(`\n${answer}\n`);
    ask();
  }
  lines.close();
  write('\n');
}

/** What cannot be done is said; the prompt goes on. */
async function orWhatIsWrong(work: () => Promise<string>): Promise<string> {
  try {
    return await work();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
