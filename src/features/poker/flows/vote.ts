import type { Trx } from '../../../database/index.ts';
import { UserError } from '../../../slack/user-error.ts';
import type { Core } from '../../slice.ts';
import { storiesById } from '../../sprints/index.ts';
import { CANNOT_SAY, type Estimating, type Session } from '../rules/index.ts';
import type { Target } from '../schema.ts';
import { addVoters, removeVote, saveObserving, saveVote, storiesIn, votersOf } from '../store/index.ts';
import { showVote } from './go-on.ts';
import { revealWhenAllVoted } from './reveal.ts';
import { atTable, type Deed, type Table } from './table.ts';
import { requireTurn } from './turns.ts';

export interface Voted {
  session: Session;
  /** Those that count, by key; `isLast` where nobody was waited for any more, so that the votes lie open. */
  votes: Array<{ key: string; vote: string; isLast: boolean }>;
  /** Why others do not, as sentences. */
  refused: string[];
}

/**
 * Casts a person's votes, or changes them. Of several those count that still can.
 *
 * @throws UserError where none of them can
 */
export function castVotes(
  core: Core,
  deed: Deed & { votes: Array<Omit<Target, 'sessionId'> & { vote: string }> },
): Promise<Voted | undefined> {
  return atTable(core, deed, async (trx, table) => {
    const counted: Array<{ story: Estimating; vote: string }> = [];
    const refused: UserError[] = [];
    for (const { vote, ...at } of deed.votes) {
      const target = { ...at, sessionId: table.session.id };
      const story = await turnOrRefusal(trx, table, target);
      if (story instanceof UserError) refused.push(story);
      else if (canBeVoted(vote, table.session)) counted.push({ story, vote });
    }
    const [first] = refused;
    if (counted.length === 0 && first) throw first;
    await countVotes(trx, core, table, { userId: deed.userId, counted });
    const kept = await storiesById(
      trx,
      counted.map(({ story }) => story.storyId),
    );
    const open = (await storiesIn(trx, table.session.id)).filter(({ state }) => state === 'voting');
    const isOpen = ({ storyId }: Estimating) => open.some((story) => story.storyId === storyId);
    return {
      session: table.session,
      votes: counted.map(({ story, vote }) => ({
        ...{ key: kept.get(story.storyId)?.key ?? '', vote, isLast: !isOpen(story) },
      })),
      refused: refused.map(({ message }) => message),
    };
  });
}

async function turnOrRefusal(trx: Trx, table: Table, target: Target): Promise<Estimating | UserError> {
  return requireTurn(trx, table, target, 'voting').catch((error: unknown) => {
    if (error instanceof UserError) return error;
    throw error;
  });
}

function canBeVoted(vote: string, { scale }: Session): boolean {
  return vote === CANNOT_SAY || scale.map(String).includes(vote);
}

async function countVotes(
  trx: Trx,
  core: Core,
  table: Table,
  { userId, counted }: { userId: string; counted: Array<{ story: Estimating; vote: string }> },
): Promise<void> {
  const now = core.clock.now();
  for (const { story, vote } of counted) await saveVote(trx, story, { userId, vote }, now);
  await addVoters(trx, table.session.id, [{ userId, isObserver: false }]);
  await showVote(trx, core, table, userId);
  await revealWhenAllVoted(
    trx,
    core,
    table,
    counted.map(({ story }) => story),
  );
}

/**
 * Somebody does not want to be waited for, or takes part again; their hidden votes go.
 *
 * @returns whether they only watch now
 */
export function watchOrTakePart(core: Core, deed: Deed): Promise<boolean | undefined> {
  return atTable(core, deed, async (trx, table) => {
    const { userId } = deed;
    const voters = await votersOf(trx, table.session.id);
    const watches = voters.find((voter) => voter.userId === userId)?.isObserver !== true;
    await saveObserving(trx, table.session.id, userId, watches);
    const voting = table.stories.filter(({ state }) => state === 'voting');
    if (watches) for (const story of voting) await removeVote(trx, story, userId);
    await showVote(trx, core, table, userId);
    if (watches) await revealWhenAllVoted(trx, core, table, voting);
    return watches;
  });
}
