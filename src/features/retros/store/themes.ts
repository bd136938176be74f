import type { Selectable } from 'kysely';
import type { Db } from '../../../database/index.ts';
import type { Card, Theme } from '../rules/index.ts';
import { type RetroTables, tables } from './tables.ts';

/** Most dots first, where votes are closed; else, and where these are equal, in an order that says nothing. */
export async function themesOf(db: Db, retroId: string): Promise<Theme[]> {
  const groups = await tables(db)
    .selectFrom('retro_groups')
    .selectAll()
    .where('retro_id', '=', retroId)
    .execute();
  const cards = await cardsOf(db, retroId);
  return groups
    .map((group) => ({
      ...{ id: group.id, retroId, name: group.name, dots: group.dots },
      cards: cards.filter(({ groupId }) => groupId === group.id),
    }))
    .filter((theme) => theme.cards.length > 0)
    .sort((a, b) => (b.dots ?? 0) - (a.dots ?? 0) || (a.id < b.id ? -1 : 1));
}

/** By their ids, which are random. */
export async function cardsOf(db: Db, retroId: string): Promise<Card[]> {
  const rows = await tables(db)
    .selectFrom('retro_cards')
    .selectAll()
    .where('retro_id', '=', retroId)
    .orderBy('id')
    .execute();
  return rows.map(cardOf);
}

function cardOf(row: Selectable<RetroTables['retro_cards']>): Card {
  return {
    id: row.id,
    retroId: row.retro_id,
    columnKey: row.column_key,
    text: row.text,
    groupId: row.group_id,
    authorId: row.author_id,
  };
}
