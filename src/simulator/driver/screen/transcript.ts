import type { Person, SimulatorClock, Workspace } from '../../types.ts';
import type { History, Moment } from '../history.ts';
import type { Reader } from '../reading/reader.ts';
import { seenEphemeral, seenMessage } from '../seeing/messages.ts';
import { readerFor } from '../seeing/reader.ts';
import { seenView } from '../seeing/view.ts';
import { printModal } from './index.ts';
import { dayFor, printMessage, timeFor } from './message.ts';
import { type Paper, styled } from './paper.ts';

/** What to tell of a person's days; everything when left out. `until` is not included. */
export type Excerpt = { from?: Date; until?: Date; edits?: boolean };

/** A person's days as they went by: what came onto their screens, where, and what they did. */
export function printTranscript(
  workspace: Workspace,
  clock: SimulatorClock,
  person: Person,
  history: History,
  excerpt: Excerpt,
  paper: Paper,
): string {
  const lines: string[] = [];
  let day = '';
  for (const moment of lastOfEachRun(history.moments.filter((each) => isWithin(each, excerpt)))) {
    const reader = { ...readerFor(workspace, clock, person), now: moment.at };
    const told = tell(workspace, person, moment, reader, paper);
    if (told.length === 0) continue;
    const own = dayFor(moment.at, reader);
    if (own !== day)
      lines.push('', styled(`═══ ${own} · ${person.realName} ${'═'.repeat(12)}`, 'bold', paper));
    day = own;
    lines.push('', ...told);
  }
  return lines.join('\n').trim();
}

function isWithin(moment: Moment, { from, until, edits = true }: Excerpt): boolean {
  if (from && moment.at < from) return false;
  if (until && moment.at >= until) return false;
  return edits || moment.kind !== 'message' || moment.what === 'posted';
}

/** A message that is edited several times within a minute is told once, as it was in the end. */
function lastOfEachRun(moments: Moment[]): Moment[] {
  return moments.filter((moment, index) => {
    if (moment.kind !== 'message') return true;
    const later = moments.slice(index + 1).find((each) => each.kind === 'message' && isSame(each, moment));
    return !later || later.at.getTime() - moment.at.getTime() >= 60_000;
  });
}

function isSame(one: Moment & { kind: 'message' }, other: Moment & { kind: 'message' }): boolean {
  return one.message.ts === other.message.ts && one.message.channel === other.message.channel;
}

function tell(workspace: Workspace, person: Person, moment: Moment, reader: Reader, paper: Paper): string[] {
  switch (moment.kind) {
    case 'message':
      return tellMessage(workspace, person, moment, reader, paper);
    case 'ephemeral': {
      const { ephemeral } = moment;
      if (ephemeral.userId !== person.id) return [];
      const seen = seenEphemeral(workspace, ephemeral, reader);
      return [placeLine(workspace, ephemeral.channel, '', paper), ...printMessage(seen, [], reader, paper)];
    }
    case 'modal':
      return moment.view.userId === person.id
        ? printModal(seenView(moment.view, reader), reader, paper).split('\n')
        : [];
    case 'act':
      return moment.userId === person.id
        ? [`› ${timeFor(moment.at, reader)} ${person.realName} ${moment.words}`]
        : [];
  }
}

function tellMessage(
  workspace: Workspace,
  person: Person,
  { message, what }: Moment & { kind: 'message' },
  reader: Reader,
  paper: Paper,
): string[] {
  const conversation = workspace.conversations.get(message.channel);
  if (!conversation?.members.includes(person.id)) return [];
  const remark = [message.threadTs ? 'in a thread' : '', what === 'updated' ? 'changed' : ''].filter(
    (each) => each !== '',
  );
  const seen = seenMessage(workspace, person, conversation, message, reader);
  return [
    placeLine(workspace, message.channel, remark.join(', '), paper),
    ...printMessage(seen, [], reader, paper),
  ];
}

function placeLine(workspace: Workspace, channel: string, remark: string, paper: Paper): string {
  const conversation = workspace.conversations.get(channel);
  const place = conversation?.kind === 'im' ? `DM with ${workspace.app.name}` : `#${conversation?.name}`;
  return styled(remark === '' ? place : `${place} · ${remark}`, 'dim', paper);
}
