import type { Trx } from '../../../database/index.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { UserError } from '../../../slack/user-error.ts';
import type { Core } from '../../slice.ts';
import { type Estimating, MOST_ROUNDS, outcomeOf, valuesVoted } from '../rules/index.ts';
import type { Target } from '../schema.ts';
import { saveReason, saveStory, votesIn } from '../store/index.ts';
import { ended, goOn, showAnew } from './go-on.ts';
import { tellRound } from './news.ts';
import { agreeOn } from './reveal.ts';
import { openRound } from './rounds.ts';
import { nameIn } from './show.ts';
import { atTable, type Deed, requireLead } from './table.ts';
import { requireTurn } from './turns.ts';

export interface AtStory extends Deed {
  target: Target;
}

/** Anybody of the team takes what is proposed. */
export async function acceptResult(core: Core, deed: AtStory): Promise<void> {
  await atTable(core, deed, async (trx, table) => {
    const story = await requireTurn(trx, table, deed.target, 'revealed');
    const outcome = outcomeOf(await votesIn(trx, story), table.session.scale);
    if (!('value' in outcome)) throw new UserError('Nothing is proposed here. Vote again.');
    await agreeOn(trx, core, story, { value: outcome.value, by: deed.userId });
    await goOn(trx, core, table);
  });
}

/** After the last round the facilitator takes one of the numbers that were voted. */
export async function pickResult(core: Core, deed: AtStory & { value: number }): Promise<void> {
  await atTable(core, deed, async (trx, table) => {
    await requireLead(trx, table, deed.userId, { doWhat: 'pick', now: core.clock.now() });
    const story = await requireTurn(trx, table, deed.target, 'revealed');
    await requireVoted(trx, story, deed.value);
    await agreeOn(trx, core, story, { value: deed.value, by: deed.userId });
    await goOn(trx, core, table);
  });
}

async function requireVoted(trx: Trx, story: Estimating, value: number): Promise<void> {
  const isLast = story.round >= MOST_ROUNDS;
  if (isLast && valuesVoted(await votesIn(trx, story)).includes(value)) return;
  throw new UserError('Nobody voted that. Pick one of the numbers on the card, or vote again.');
}

/** Anybody of the team opens another round; the one before stays on the card. */
export async function voteAgain(core: Core, deed: AtStory): Promise<void> {
  await atTable(core, deed, async (trx, table) => {
    const story = await requireTurn(trx, table, deed.target, 'revealed');
    await openRound(trx, table, story, { round: story.round + 1, now: core.clock.now() });
    await tellRound(trx, core, table, story.storyId);
    await goOn(trx, core, table);
  });
}

/** Leaves a story without an estimate, and goes on. */
export async function skipStory(core: Core, deed: AtStory): Promise<void> {
  await atTable(core, deed, async (trx, table) => {
    await requireLead(trx, table, deed.userId, { doWhat: 'skip a story', now: core.clock.now() });
    const at = table.stories.find(({ storyId }) => storyId === deed.target.storyId);
    const story = await requireTurn(
      trx,
      table,
      deed.target,
      at?.state === 'revealed' ? 'revealed' : 'voting',
    );
    const name = escapeMrkdwn(await nameIn(trx, table.team, deed.userId));
    await saveStory(trx, ended(story, `${name} skipped it`));
    await goOn(trx, core, table);
  });
}

/** Why somebody voted as they did; it stands on the card. */
export async function giveReason(core: Core, deed: AtStory & { reason: string }): Promise<void> {
  await atTable(core, deed, async (trx, table) => {
    const { userId, reason } = deed;
    const story = await requireTurn(trx, table, deed.target, 'revealed');
    const votes = await votesIn(trx, story);
    if (!votes.some((vote) => vote.userId === userId)) {
      throw new UserError('You did not vote in this round. Vote in the next one, and say it then.', 'reason');
    }
    await saveReason(trx, story, { userId, reason });
    await showAnew(trx, core, table);
  });
}
