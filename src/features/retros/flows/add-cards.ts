import { newId } from '../../../database/index.ts';
import { UserError } from '../../../slack/user-error.ts';
import type { Core } from '../../slice.ts';
import { type Card, cardIdOf, MOST_CARDS, type OpenRetro } from '../rules/index.ts';
import { addCards as addRows, countCards, knownAmong, mixIn } from '../store/index.ts';
import { requireOpen, requirePhase, requireTakingPart } from './at-retro.ts';
import { forgetOrder } from './forget-order.ts';
import { showCount } from './show-anew.ts';

export interface NewCard {
  columnKey: string;
  text: string;
}

/** What makes the ids of the cards of one form; nobody is known by it. */
export function newFormId(): string {
  return newId();
}

/**
 * Adds what somebody wrote in one form. Of anonymous cards nothing is kept but their words and their column: not the
 * author, no key of what came in (the cards' own ids show what came again), no time, no order; and nothing is owed to
 * anybody because of them.
 *
 * @returns the retro; with false for what had come before
 * @throws UserError where cards are no longer collected, or for somebody who is not of the team
 */
export async function addCards(
  core: Core,
  { userId, retroId, formId, cards }: { userId: string; retroId: string; formId: string; cards: NewCard[] },
): Promise<{ retro: OpenRetro; isNew: boolean }> {
  const added = await core.database.transaction(async (trx) => {
    const place = await requireOpen(trx, retroId);
    const { retro, team } = place;
    await requireTakingPart(trx, team, userId);
    requirePhase(place, 'collect', 'add a card');
    const authorId = retro.isAnonymous ? null : userId;
    const written = cards.map(
      (card, at): Card => ({ ...card, id: cardIdOf(formId, at), retroId, groupId: null, authorId }),
    );
    const ids = written.map(({ id }) => id);
    if (ids.length === 0 || (await knownAmong(trx, ids)).length > 0) return { retro, isNew: false };
    if ((await countCards(trx, retroId)) + ids.length > MOST_CARDS) {
      throw new UserError(`${MOST_CARDS} cards are as many as one retro holds. Nothing was added.`);
    }
    if (retro.isAnonymous) await mixIn(trx, retroId, written);
    else {
      await addRows(trx, written);
      await showCount(trx, core, retro);
    }
    return { retro, isNew: true };
  });
  if (added.retro.isAnonymous) await forgetOrder(core);
  return added;
}
