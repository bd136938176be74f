import type { Selectable } from 'kysely';
import type { Db, Trx } from '../../../database/index.ts';
import type { Card, Group, Theme } from '../rules/index.ts';
import { type RetroTables, tables } from './tables.ts';

/** So many rows in a statement. */
const ROWS_AT_ONCE = 50;

/** Most dots first, where votes are closed; else, and where these are equal, in an order that says nothing. */
export async function themesOf(db: Db, retroId: string): Promise<Theme[]> {
  const groups = await tables(db)
    .selectFrom('retro_groups')
    .selectAll()
    .where('retro_id', '=', retroId)
    .execute();
  const cards = new Map<string | null, Card[]>();
  for (const card of await cardsOf(db, retroId)) {
    const together = cards.get(card.groupId) ?? [];
    cards.set(card.groupId, [...together, card]);
  }
  return groups
    .map((row) => ({ ...groupOf(row), cards: cards.get(row.id) ?? [] }))
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

export async function findCard(db: Db, id: string): Promise<Card | undefined> {
  const row = await tables(db).selectFrom('retro_cards').selectAll().where('id', '=', id).executeTakeFirst();
  return row && cardOf(row);
}

export async function countCards(db: Db, retroId: string): Promise<number> {
  const { count } = await tables(db)
    .selectFrom('retro_cards')
    .select(({ fn }) => fn.countAll<number | string>().as('count'))
    .where('retro_id', '=', retroId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Those of these ids that are there already. */
export async function knownAmong(db: Db, ids: readonly string[]): Promise<string[]> {
  const rows = await tables(db).selectFrom('retro_cards').select('id').where('id', 'in', ids).execute();
  return rows.map(({ id }) => id);
}

export async function addGroups(trx: Trx, groups: readonly Group[]): Promise<void> {
  for (let at = 0; at < groups.length; at += ROWS_AT_ONCE) {
    const some = groups.slice(at, at + ROWS_AT_ONCE);
    await tables(trx)
      .insertInto('retro_groups')
      .values(some.map(({ id, retroId, name, dots }) => ({ id, retro_id: retroId, name, dots })))
      .execute();
  }
}

export async function moveCards(trx: Trx, cardIds: readonly string[], groupId: string): Promise<void> {
  await tables(trx)
    .updateTable('retro_cards')
    .set({ group_id: groupId })
    .where('id', 'in', cardIds)
    .execute();
}

export async function nameGroup(trx: Trx, groupId: string, name: string | null): Promise<void> {
  await tables(trx).updateTable('retro_groups').set({ name }).where('id', '=', groupId).execute();
}

/** Those without cards and votes. */
export async function removeGroups(trx: Trx, groupIds: readonly string[]): Promise<void> {
  await tables(trx).deleteFrom('retro_groups').where('id', 'in', groupIds).execute();
}

export async function saveTotals(trx: Trx, dots: ReadonlyMap<string, number>): Promise<void> {
  const byCount = new Map<number, string[]>();
  for (const [id, count] of dots) byCount.set(count, [...(byCount.get(count) ?? []), id]);
  for (const [count, ids] of byCount) {
    await tables(trx).updateTable('retro_groups').set({ dots: count }).where('id', 'in', ids).execute();
  }
}

function groupOf(row: Selectable<RetroTables['retro_groups']>): Group {
  return { id: row.id, retroId: row.retro_id, name: row.name, dots: row.dots };
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
