import type { Reader } from '../reading/reader.ts';
import type { SeenMessage } from '../seeing/messages.ts';
import { type Paper, styled } from './paper.ts';
import { printRows } from './rows.ts';

/** A message with its author and the time in the reader's zone; its replies, if given, stand under it. */
export function printMessage(
  message: SeenMessage,
  replies: SeenMessage[],
  reader: Reader,
  paper: Paper,
): string[] {
  const own = printOne(message, reader, paper, '  ');
  const below = replies.flatMap((reply) =>
    printOne(reply, reader, paper, '    ').map((line, index) =>
      index === 0 ? `  ↳ ${line.trimStart()}` : `  ${line}`,
    ),
  );
  return [...own, ...below];
}

function printOne(message: SeenMessage, reader: Reader, paper: Paper, indent: string): string[] {
  const filled = { values: message.values, errors: {}, reader };
  const body = printRows(message.rows, filled, paper, indent.length + 2);
  const reactions = message.reactions.length > 0 ? [message.reactions.join('  ')] : [];
  return [heading(message, reader, paper), ...[...body, ...reactions].map((line) => `${indent}${line}`)];
}

function heading(message: SeenMessage, reader: Reader, paper: Paper): string {
  const remarks = [
    message.onlyYou ? 'only you can see this' : '',
    message.isEdited ? 'edited' : '',
    message.isPinned ? 'pinned' : '',
    message.isBroadcast ? 'also sent to the channel' : '',
  ].filter((remark) => remark !== '');
  const time = timeFor(message.at, reader);
  const tail = remarks.length > 0 ? styled(` (${remarks.join(', ')})`, 'dim', paper) : '';
  return `${styled(message.author, 'bold', paper)}  ${styled(time, 'dim', paper)}${tail}`;
}

export function timeFor(at: Date, reader: Reader): string {
  return format(at, reader, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

export function dayFor(at: Date, reader: Reader): string {
  return format(at, reader, { weekday: 'short', day: 'numeric', month: 'short' });
}

function format(at: Date, reader: Reader, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone: reader.timeZone }).format(at);
}
