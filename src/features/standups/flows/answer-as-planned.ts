import type { Core } from '../../slice.ts';
import { doneAsPlanned } from '../rules/lines.ts';
import { plannedLines } from './board/proposals.ts';
import { placeOf } from './place.ts';
import { recordAnswer } from './record-answer.ts';
import type { Own } from './skip.ts';

/** What was planned is done, and what the sprint's plan says of the day is what comes. */
export async function answerAsPlanned(core: Core, own: Own): Promise<void> {
  const { db } = core.database;
  const { team } = await placeOf(db, own.inbound.workspaceId, own.standupId);
  const { userId, date } = own;
  const today = await plannedLines(db, team, { userId, date, before: null });
  await recordAnswer(core, {
    ...own,
    ...{ source: 'as-planned', said: (planned) => ({ ...doneAsPlanned(planned), today }) },
    ...{ blockerWords: [], replies: [] },
  });
}
