import leven from 'leven';
import type { Command } from './command.ts';

export type Choice =
  | { kind: 'run'; command: Command; rest: string }
  | { kind: 'help' }
  | { kind: 'unknown'; typed: string; suggestion: string | undefined };

const CLOSE = 2;

/**
 * Which of a slash command's words is meant by `text`. Free text goes to the bare command where that takes any;
 * what looks like a slip of another word is asked back instead.
 */
export function chooseCommand(commands: Command[], text: string): Choice {
  const typed = text.trim();
  const [first = ''] = typed.split(/\s/, 1);
  const rest = typed.slice(first.length).trim();
  const word = first.toLowerCase();
  if (word === 'help' && rest === '') return { kind: 'help' };

  const fits = (command: Command) => !command.takes || command.takes.test(rest);
  const named = commands.find((command) => command.word === word && word !== '');
  const bare = commands.find((command) => command.word === '');
  const takesText = bare !== undefined && (bare.takes?.test(typed) ?? true);
  if (named && (fits(named) || !takesText || rest === '')) return { kind: 'run', command: named, rest };

  const apart = writtenApart(commands, word, rest);
  if (apart) return { kind: 'unknown', typed, suggestion: apart };
  const near = nearest(commands.filter(fits), word);
  if (near) return { kind: 'unknown', typed, suggestion: `${near.command} ${near.word} ${rest}`.trim() };
  if (bare && takesText) return { kind: 'run', command: bare, rest: typed };
  return { kind: 'unknown', typed, suggestion: undefined };
}

/** 'burn down' is 'burndown'. */
function writtenApart(commands: Command[], word: string, rest: string): string | undefined {
  const [second = ''] = rest.split(/\s/, 1);
  const whole = commands.find((command) => second !== '' && command.word === word + second.toLowerCase());
  return whole && `${whole.command} ${whole.word} ${rest.slice(second.length).trim()}`.trim();
}

function nearest(commands: Command[], word: string): Command | undefined {
  return commands
    .filter((command) => command.word !== '' && command.word !== word)
    .map((command) => ({ command, distance: leven(command.word, word) }))
    .filter(({ command, distance }) => distance <= Math.min(CLOSE, Math.floor(command.word.length / 2)))
    .sort((a, b) => a.distance - b.distance)[0]?.command;
}
