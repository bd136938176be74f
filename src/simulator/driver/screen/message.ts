import { zonedFormat } from '../../zoned.ts';
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
  const own = [heading(message, reader, paper), ...printBody(message, reader, paper, '  ')];
  const below = replies.flatMap((reply) => [
    `  ↳ ${heading(reply, reader, paper)}`,
    ...printBody(reply, reader, paper, '      '),
  ]);
  return [...own, ...below];
}

/** What stands on a message, without its heading. */
export function printBody(message: SeenMessage, reader: Reader, paper: Paper, indent: string): string[] {
  const filled = { values: message.values, errors: {}, reader };
  const reactions = message.reactions.length > 0 ? [message.reactions.join('  ')] : [];
  const lines = [...printRows(message.rows, filled, paper, indent.length), ...reactions];
  return lines.map((line) => `${indent}${line}`);
}

function heading(message: SeenMessage, reader: Reader, paper: Paper): string {
  const time = styled(timeFor(message.at, reader), 'dim', paper);
  return `${styled(message.author, 'bold', paper)}  ${time}${printRemarks(remarksOn(message), paper)}`;
}

/** What Slack's client says of a message in small letters. */
export function remarksOn(message: SeenMessage): string[] {
  return [
    message.onlyYou ? 'only you can see this' : '',
    message.isEdited ? 'edited' : '',
    message.isPinned ? 'pinned' : '',
    message.isBroadcast ? 'also sent to the channel' : '',
  ].filter((remark) => remark !== '');
}

export function printRemarks(remarks: string[], paper: Paper): string {
  return remarks.length > 0 ? styled(` (${remarks.join(', ')})`, 'dim', paper) : '';
}

export function timeFor(at: Date, reader: Reader): string {
  return format(at, reader, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

export function dayFor(at: Date, reader: Reader): string {
  return format(at, reader, { weekday: 'short', day: 'numeric', month: 'short' });
}

function format(at: Date, reader: Reader, options: Intl.DateTimeFormatOptions): string {
  return zonedFormat('en-GB', { ...options, timeZone: reader.timeZone }).format(at);
}
