import { section } from '../blocks.ts';
import type { Message } from '../message.ts';
import { escapeMrkdwn, plainText, shorten } from '../mrkdwn.ts';
import type { Command } from './command.ts';

export function helpMessage(name: string, commands: Command[]): Message {
  const bareFirst = [...commands].sort((a, b) => Number(a.word !== '') - Number(b.word !== ''));
  const lines = bareFirst.map((command) => `\`${escapeMrkdwn(command.usage)}\` — ${command.summary}`);
  const text = `What ${name} can do:`;
  return { text: [text, ...lines].join('\n'), blocks: [section([text, ...lines].join('\n'))] };
}

export function unknownMessage(
  name: string,
  typed: string,
  suggestion: string | undefined,
  commands: Command[],
): Message {
  const asked = asCode(`${name} ${typed}`);
  if (suggestion) return { text: `${asked} — did you mean ${asCode(suggestion)}? Nothing was changed.` };
  const help = helpMessage(name, commands);
  return { text: `I don't know ${asked}. Nothing was changed.\n${help.text}` };
}

function asCode(typed: string): string {
  return `\`${escapeMrkdwn(shorten(plainText(typed), 200)).replaceAll('`', "'")}\``;
}
