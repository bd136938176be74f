import type { Trx } from '../../../database/index.ts';
import type { Core } from '../../slice.ts';
import { checkEstimate, estimateStoryIn } from '../../sprints/index.ts';
import { type Estimating, outcomeOf } from '../rules/index.ts';
import type { Target } from '../schema.ts';
import { saveStory, votesIn } from '../store/index.ts';
import { ended, goOn } from './go-on.ts';
import { tellRevealed } from './news.ts';
import { lapsesAt, progressIn } from './rounds.ts';
import { atTable, type Deed, requireLead, type Table } from './table.ts';
import { requireTurn } from './turns.ts';

/** The facilitator does not wait for the rest. */
export async function revealNow(core: Core, deed: Deed & { target: Target }): Promise<void> {
  await atTable(core, deed, async (trx, table) => {
    await requireLead(trx, table, deed.userId, { doWhat: 'reveal the votes', now: core.clock.now() });
    const story = await requireTurn(trx, table, deed.target, 'voting');
    await revealStory(trx, core, table, story);
    await goOn(trx, core, table);
  });
}

/** Reveals those of these stories on which nobody is waited for any more. */
export async function revealWhenAllVoted(
  trx: Trx,
  core: Core,
  table: Table,
  stories: readonly Estimating[],
): Promise<void> {
  const progress = await progressIn(trx, stories, table.session.id);
  const complete = stories.filter(({ storyId }) => {
    const { voted = [], waitingFor = [] } = progress.get(storyId) ?? {};
    return waitingFor.length === 0 && voted.length > 0;
  });
  if (complete.length === 0) return;
  for (const story of complete) await revealStory(trx, core, table, story);
  await goOn(trx, core, table);
}

/**
 * Lays the votes of a round open. Where all who are waited for say the same, that is the estimate; where nobody voted,
 * there is none.
 */
export async function revealStory(trx: Trx, core: Core, table: Table, story: Estimating): Promise<void> {
  const { session, team } = table;
  const now = core.clock.now();
  const votes = await votesIn(trx, story);
  if (votes.length === 0) return saveStory(trx, ended(story, 'nobody voted'));
  const outcome = outcomeOf(votes, session.scale);
  const revealed: Estimating = {
    ...story,
    ...{ state: 'revealed', remindAt: null, closesAt: await lapsesAt(trx, team, now) },
  };
  const waitsForNobody =
    (await progressIn(trx, [story], session.id)).get(story.storyId)?.waitingFor.length === 0;
  const isAgreed = outcome.kind === 'unanimous' && waitsForNobody;
  if (isAgreed && checkEstimate(outcome.value, session).kind !== 'refusal') {
    return agreeOn(trx, core, revealed, { value: outcome.value, by: session.facilitatorId });
  }
  await saveStory(trx, revealed);
  await tellRevealed(trx, core, table, story.storyId);
}

/** Puts what the team agreed on onto the story. */
export async function agreeOn(
  trx: Trx,
  core: Core,
  story: Estimating,
  { value, by }: { value: number; by: string },
): Promise<void> {
  await estimateStoryIn(trx, core, { storyId: story.storyId, estimate: value, by, cause: 'poker' });
  await saveStory(trx, { ...story, state: 'agreed', result: value, remindAt: null, closesAt: null });
}
