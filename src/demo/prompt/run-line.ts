import leven from 'leven';
import { type PromptCommand, promptCommands } from './commands.ts';
import type { Seat } from './seat.ts';

const CLOSE = 2;

/**
 * Does what a line says, and gives what is to be read after all that happens because of it. Throws an Error with
 * usage where it says nothing known.
 */
export async function runLine(seat: Seat, line: string): Promise<string> {
  if (line === '') return '';
  if (line === 'help') return help();
  const { command, rest } = commandIn(line);
  return (await command.run(seat, rest)) ?? '';
}

function commandIn(line: string): { command: PromptCommand; rest: string } {
  if (line.startsWith('/')) return { command: named('type'), rest: line };
  if (line.startsWith('#') || line === 'dm') return { command: named('go'), rest: line };
  const [word = ''] = line.split(/\s/, 1);
  return { command: named(word.toLowerCase(), line), rest: line.slice(word.length).trim() };
}

function named(word: string, line = word): PromptCommand {
  const command = promptCommands.find((each) => each.word === word);
  if (command) return command;
  const near = promptCommands
    .map((each) => ({ each, distance: leven(each.word, word) }))
    .filter(({ each, distance }) => distance <= Math.min(CLOSE, each.word.length - 1))
    .sort((a, b) => a.distance - b.distance)[0]?.each;
  const meant = near
    ? `Did you mean “${near.word}”, as in “${near.usage}”? `
    : `To write it as a message: say ${line}. `;
  throw new Error(`I don't know “${word}”. ${meant}help lists everything.`);
}

function help(): string {
  const lines = promptCommands.map(({ usage, says }) => `  ${usage.padEnd(26)} ${says}`);
  return [...lines, '  quit                       end'].join('\n');
}
