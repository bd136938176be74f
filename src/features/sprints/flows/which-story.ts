import leven from 'leven';
import type { Db } from '../../../database/index.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { UserError } from '../../../slack/user-error.ts';
import { quoted, unquoted } from '../../../slack/words.ts';
import type { Team } from '../../teams/index.ts';
import { isSameKey, readKey, type Story } from '../rules/index.ts';
import { keysOf, storiesById, storyByKey } from '../store/index.ts';

const CLOSE = 2;

/**
 * The story that a typed key names: in any case, with #, spaces or quotation marks around, with or without zeros before
 * its number.
 *
 * @throws UserError where there is none, with what is near
 */
export async function requireStory(db: Db, team: Team, typed: string): Promise<Story> {
  const key = unquoted(typed);
  const read = readKey(key);
  const exact = read && (await storyByKey(db, team.id, read));
  if (exact) return exact;
  const keys = await keysOf(db, team.id);
  const alike = read === null ? [] : keys.filter((one) => isSameKey(one.key, read));
  const [only] = alike;
  if (only && alike.length === 1) return requireStoryById(db, only.id);
  throw unknownKey(
    team,
    key,
    keys.map((one) => one.key),
  );
}

/** The story of this id, if it is kept. */
export async function findStory(db: Db, id: string): Promise<Story | undefined> {
  return (await storiesById(db, [id])).get(id);
}

/**
 * The story of a button or a form.
 *
 * @throws UserError where it is no longer kept
 */
export async function requireStoryById(db: Db, id: string): Promise<Story> {
  const story = await findStory(db, id);
  if (story) return story;
  throw new UserError('This story is no longer kept. `/sprint backlog` shows what there is.');
}

function unknownKey(team: Team, typed: string, keys: readonly string[]): UserError {
  const wanted = readKey(typed) ?? typed.trim().toUpperCase();
  const [near] = keys
    .map((key) => ({ key, distance: leven(key, wanted) }))
    .filter(({ distance }) => distance <= CLOSE)
    .toSorted((a, b) => a.distance - b.distance || Number(a.key > b.key) - Number(a.key < b.key));
  const hint = near ? `Did you mean ${near.key}?` : '`/sprint backlog` shows what there is.';
  return new UserError(`${escapeMrkdwn(team.name)} has no story ${quoted(wanted, 40)}. ${hint}`);
}
