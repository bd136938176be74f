import type { Reader } from '../reading/reader.ts';
import type { SeenMessage } from '../seeing/messages.ts';
import type { Place, Sight } from '../seeing/sight.ts';
import type { SeenView } from '../seeing/view.ts';
import { dayFor, printMessage } from './message.ts';
import { columnsOf, type Paper, styled } from './paper.ts';
import { printRows } from './rows.ts';

export type { Paper } from './paper.ts';

/** What a person sees at this moment: a conversation, their Home or the open modal, as text for a terminal. */
export function printScreen(name: string, sight: Sight, place: Place | undefined, paper: Paper): string {
  const modal = sight.modal();
  if (place === 'home') return printHome(name, sight, paper);
  const conversations = place === 'modal' ? [] : sight.conversations(place);
  const channels = conversations.map((each) =>
    printConversation(`${sight.nameOf(each.id)} · ${name}`, sight.messages(each.id), sight.reader(), paper),
  );
  return [...channels, ...(modal ? [printModal(modal, sight.reader(), paper)] : [])].join('\n\n');
}

/** Messages under a title, day by day, threads indented under their parents. */
function printConversation(title: string, messages: SeenMessage[], reader: Reader, paper: Paper): string {
  const lines = [ruled(title, paper)];
  let day = '';
  for (const message of messages.filter((each) => each.replyTo === null || each.isBroadcast)) {
    const own = dayFor(message.at, reader);
    lines.push(own === day ? '' : styled(`— ${own} —`, 'dim', paper));
    day = own;
    const replies = messages.filter((each) => each.replyTo === message.ts);
    lines.push(...printMessage(message, replies, reader, paper));
  }
  return lines.join('\n');
}

/** A modal as a form: title, fields with what stands in them, errors, buttons. */
export function printModal(modal: SeenView, reader: Reader, paper: Paper): string {
  const filled = { values: modal.view.values, errors: modal.view.errors, reader };
  const rows = printRows(modal.rows, filled, paper, 4);
  const failure = modal.view.failure === null ? [] : [styled(`⚠ ${modal.view.failure}`, 'red', paper)];
  const buttons = [`[${modal.close}]`, ...(modal.submit === null ? [] : [`[${modal.submit}]`])].join(' ');
  const top = `╭─ ${modal.title} `;
  return [
    `${top}${'─'.repeat(Math.max(2, paper.width - columnsOf(top)))}`,
    ...[...failure, ...rows].map((line) => `│ ${line}`),
    `╰─ ${buttons}`,
  ].join('\n');
}

function printHome(name: string, sight: Sight, paper: Paper): string {
  const home = sight.home();
  if (!home) return `${ruled(`Home · ${name}`, paper)}\nNothing has been published here yet.`;
  const filled = { values: home.view.values, errors: {}, reader: sight.reader() };
  return [
    ruled(`Home · ${name}`, paper),
    ...printRows(home.rows, filled, paper, 2).map((line) => `  ${line}`),
  ].join('\n');
}

function ruled(title: string, paper: Paper): string {
  const start = `── ${title} `;
  return styled(`${start}${'─'.repeat(Math.max(2, paper.width - columnsOf(start)))}`, 'bold', paper);
}
