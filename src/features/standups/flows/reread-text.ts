import type { Core } from '../../slice.ts';
import { linesOfKind, type Said, withTextReread } from '../rules/lines.ts';
import { isSmallTalk, type ReadText, readPlainText } from '../rules/plain-text.ts';
import type { FullAnswer, Line } from '../rules/types.ts';
import { findAnswer, findText } from '../store/index.ts';
import { placeOfOccurrence } from './place.ts';
import { messagePlace, plainWords, readText, type Written } from './read-text.ts';
import { recordAnswer } from './record-answer.ts';

/** Somebody edited what they had written to the bot: the answer that was read out of it follows. */
export async function rereadText(core: Core, written: Written): Promise<void> {
  const { db } = core.database;
  const { inbound, userId } = written;
  const from = messagePlace(written);
  const kept = await findText(db, from);
  if (!kept) return readText(core, written);
  const answer = await findAnswer(db, kept.occurrenceId, userId);
  const place = await placeOfOccurrence(db, kept.occurrenceId);
  if (!answer || !place) return;
  const { date } = place.occurrence;
  const text = await plainWords(db, written);
  const read = isSmallTalk(text) ? { notes: [], today: [], blockers: [] } : readPlainText(text);
  await recordAnswer(core, {
    ...{ inbound, userId, standupId: answer.standupId, date, source: 'text', isReread: true },
    said: (_planned, known, before = kept.read) => readAnew(known ?? answer, before, read),
    ...{ blockerWords: [], replies: null },
    heard: { from, editedTs: written.editedTs, read },
  });
}

function readAnew(known: FullAnswer, before: ReadText, now: ReadText): Said {
  const settled = (kind: Line['kind']) =>
    linesOfKind(known.lines, kind).flatMap(({ fromLineId }) => fromLineId ?? []);
  const own = (kind: Line['kind']) =>
    linesOfKind(known.lines, kind)
      .filter(({ fromLineId }) => fromLineId === null)
      .map(({ text }) => text);
  return {
    ...{ done: settled('done'), dropped: settled('dropped') },
    notes: withTextReread(own('note'), before.notes, now.notes),
    today: withTextReread(own('today'), before.today, now.today),
    blockers: withTextReread(own('blocker'), before.blockers, now.blockers),
  };
}
