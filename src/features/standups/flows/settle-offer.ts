import { type Inbound, type Trx, takeOnce } from '../../../database/index.ts';
import { UserError } from '../../../slack/user-error.ts';
import { raiseBlockerIn } from '../../blockers/index.ts';
import type { Core } from '../../slice.ts';
import type { Line } from '../rules/types.ts';
import { findAnswer, findLine, findPrompt, settleOffer } from '../store/index.ts';
import { ownerIn } from './owner.ts';
import { type OccurrencePlace, placeOfOccurrence } from './place.ts';
import { oweThread } from './post-daily.ts';
import { refreshDaily } from './refresh.ts';

/** The author says whether a line of theirs is a blocker; if so it is raised now. Said once, whoever presses how often. */
export async function settleLine(
  core: Core,
  input: { inbound: Inbound; userId: string; lineId: string; isBlocker: boolean },
): Promise<void> {
  const { workspaceId } = input.inbound;
  await core.database.transaction(async (trx) => {
    if (!(await takeOnce(trx, input.inbound, core.clock.now()))) return;
    const found = await findLine(trx, workspaceId, input.lineId);
    const place = found && (await placeOfOccurrence(trx, found.occurrenceId));
    if (!place || found.userId !== input.userId) {
      throw new UserError('That line is not in your answer any more. `/standup` shows what is.');
    }
    if (found.line.offer === 'open') await settle(trx, core, place, found, input.isBlocker);
    const prompt = await findPrompt(trx, found.occurrenceId, input.userId);
    if (prompt?.receiptKey) await core.outbox.refresh(trx, workspaceId, prompt.receiptKey);
  });
}

async function settle(
  trx: Trx,
  core: Core,
  place: OccurrencePlace,
  { line, userId }: { line: Line; userId: string },
  isBlocker: boolean,
): Promise<void> {
  if (!isBlocker) {
    await settleOffer(trx, line.id, 'declined', null);
    return;
  }
  const ownerId = await ownerIn(trx, place.team, line.text);
  const raised = { team: place.team, raisedBy: userId, text: line.text, ownerId };
  const blocker = await raiseBlockerIn(trx, core, raised);
  await settleOffer(trx, line.id, 'tracked', blocker.id);
  const answer = await findAnswer(trx, place.occurrence.id, userId);
  if (answer) await oweThread(trx, core, place, answer);
  await refreshDaily(trx, core, place.occurrence);
}
