import type { Trx } from '../../../database/index.ts';
import { type Card, shuffled } from '../rules/index.ts';
import { tables } from './tables.ts';
import { cardsOf } from './themes.ts';

/** So many rows in a statement: few different statements, none of which is long. */
const ROWS_AT_ONCE = 50;

/** Adds cards with their authors. */
export async function addCards(trx: Trx, cards: readonly Card[]): Promise<void> {
  for (let at = 0; at < cards.length; at += ROWS_AT_ONCE) {
    await tables(trx)
      .insertInto('retro_cards')
      .values(cards.slice(at, at + ROWS_AT_ONCE).map(columnsOf))
      .execute();
  }
}

/**
 * Adds cards so that nothing tells which of all are the new ones: where rows stand, in the table, in its indexes and in
 * the pages of the file, is where they were inserted; so all are, anew, in an order that chance makes.
 */
export async function mixIn(trx: Trx, retroId: string, cards: readonly Card[]): Promise<void> {
  await layAnew(trx, retroId, [...(await cardsOf(trx, retroId)), ...cards]);
}

/** These are the retro's cards, and stand in an order that chance makes. */
export async function layAnew(trx: Trx, retroId: string, cards: readonly Card[]): Promise<void> {
  await tables(trx).deleteFrom('retro_cards').where('retro_id', '=', retroId).execute();
  await addCards(trx, shuffled(cards));
}

export async function saveCard(
  trx: Trx,
  { id, text, columnKey }: Pick<Card, 'id' | 'text' | 'columnKey'>,
): Promise<void> {
  await tables(trx)
    .updateTable('retro_cards')
    .set({ text, column_key: columnKey })
    .where('id', '=', id)
    .execute();
}

export async function removeCard(trx: Trx, id: string): Promise<void> {
  await tables(trx).deleteFrom('retro_cards').where('id', '=', id).execute();
}

/** Removes what was written, grouped and voted. */
export async function removeEverything(trx: Trx, retroId: string): Promise<void> {
  await tables(trx).deleteFrom('retro_votes').where('retro_id', '=', retroId).execute();
  await tables(trx).deleteFrom('retro_cards').where('retro_id', '=', retroId).execute();
  await tables(trx).deleteFrom('retro_groups').where('retro_id', '=', retroId).execute();
}

function columnsOf(card: Card) {
  return {
    id: card.id,
    retro_id: card.retroId,
    column_key: card.columnKey,
    text: card.text,
    group_id: card.groupId,
    author_id: card.authorId,
  };
}
