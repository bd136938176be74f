import type { Db } from '../../../database/index.ts';
import { UserError } from '../../../slack/user-error.ts';
import type { Core } from '../../slice.ts';
import type { Card, OpenRetro } from '../rules/index.ts';
import { findCard, removeCard, saveCard } from '../store/index.ts';
import { atRetro, type Deed, requireOpen, requirePhase } from './at-retro.ts';
import { showCount } from './show-anew.ts';

/**
 * A card that somebody wrote under their name, for changing it.
 *
 * @throws UserError for what somebody else wrote, or once cards are open
 */
export async function ownCard(
  db: Db,
  userId: string,
  cardId: string,
): Promise<{ retro: OpenRetro; card: Card }> {
  const card = await findCard(db, cardId);
  if (!card) throw new UserError('This card is no longer there.');
  const place = await requireOpen(db, card.retroId);
  requirePhase(place, 'collect', 'change a card');
  if (card.authorId !== userId) throw new UserError('Only who wrote a card can change it.');
  return { retro: place.retro, card };
}

/** Changes a card; without words left it is removed. */
export async function changeCard(
  core: Core,
  deed: Deed & { cardId: string; columnKey: string; text: string },
): Promise<void> {
  await atRetro(core, deed, async (trx, { retro }) => {
    const { card } = await ownCard(trx, deed.userId, deed.cardId);
    if (deed.text === '') await removeCard(trx, card.id);
    else await saveCard(trx, { id: card.id, text: deed.text, columnKey: deed.columnKey });
    await showCount(trx, core, retro);
  });
}
