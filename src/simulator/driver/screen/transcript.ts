import type { Person, SimulatorClock, Workspace } from '../../types.ts';
import type { History, Moment } from '../history.ts';
import type { Reader } from '../reading/reader.ts';
import { type SeenMessage, seenEphemeral, seenMessage } from '../seeing/messages.ts';
import { readerFor } from '../seeing/reader.ts';
import { seenView } from '../seeing/view.ts';
import { printModal } from './index.ts';
import { dayFor, printBody, printRemarks, remarksOn, timeFor } from './message.ts';
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
  const nextAt = new Map<string, number>();
  return moments
    .toReversed()
    .filter((moment) => {
      if (moment.kind !== 'message') return true;
      const key = `${moment.message.channel}:${moment.message.ts}`;
      const isFollowed = (nextAt.get(key) ?? Number.POSITIVE_INFINITY) - moment.at.getTime() < 60_000;
      nextAt.set(key, moment.at.getTime());
      return !isFollowed;
    })
    .toReversed();
}

function tell(workspace: Workspace, person: Person, moment: Moment, reader: Reader, paper: Paper): string[] {
  const time = styled(timeFor(moment.at, reader), 'dim', paper);
  switch (moment.kind) {
    case 'message': {
      const conversation = workspace.conversations.get(moment.message.channel);
      if (!conversation?.members.includes(person.id)) return [];
      const seen = seenMessage(workspace, person, conversation, moment.message, reader);
      return tellMessage(workspace, seen, moment.what === 'updated', time, reader, paper);
    }
    case 'ephemeral':
      if (moment.ephemeral.userId !== person.id) return [];
      return tellMessage(
        workspace,
        seenEphemeral(workspace, moment.ephemeral, reader),
        false,
        time,
        reader,
        paper,
      );
    case 'modal':
      if (moment.view.userId !== person.id || moment.what === 'updated') return [];
      return printModal(seenView(moment.view, reader), reader, paper).split('\n');
    case 'act':
      return moment.userId === person.id ? [`${time}  › ${person.realName} ${moment.words}`] : [];
  }
}

function tellMessage(
  workspace: Workspace,
  seen: SeenMessage,
  isChanged: boolean,
  time: string,
  reader: Reader,
  paper: Paper,
): string[] {
  const conversation = workspace.conversations.get(seen.channel);
  const place = conversation?.kind === 'im' ? 'by DM' : `in #${conversation?.name}`;
  const remarks = remarksOn(seen).filter((remark) => remark !== 'edited');
  const more = [seen.replyTo === null ? '' : 'in a thread', isChanged ? 'changed' : ''].filter(
    (each) => each !== '',
  );
  const heading = `${time}  ${styled(seen.author, 'bold', paper)} ${place}${printRemarks([...more, ...remarks], paper)}`;
  return [heading, ...printBody(seen, reader, paper, '  ')];
}
