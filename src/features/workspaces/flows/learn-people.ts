import type { UsersListResponse, WebClient } from '@slack/web-api';
import { addSeconds } from 'date-fns/addSeconds';
import { verdictOf } from '../../../slack/errors.ts';
import type { Core } from '../../slice.ts';
import type { Person } from '../rules.ts';
import { personFromSlack } from '../schema.ts';
import { peopleById, savePeople } from '../store/index.ts';
import { PATIENCE_SECONDS, waitOutLimits } from './wait-out-limits.ts';

/** Above this many, one sweep of the whole directory costs fewer calls than asking for each. */
const ASKED_SINGLY = 20;

/** The most that Slack gives at once: it lets 20 pages through in a minute. */
const PAGE = 1000;

/**
 * Asks Slack for these people and keeps what it tells; whom it does not show is passed over. Throws what else Slack
 * answers: that it is asked too often only where it may not be asked again before `until`.
 */
export async function learnPeople(
  core: Core,
  workspaceId: string,
  userIds: string[],
  until = addSeconds(core.clock.now(), PATIENCE_SECONDS),
): Promise<void> {
  const client = await core.clientFor(workspaceId);
  const wanted = new Set(userIds);
  const keep = (people: Person[]) =>
    core.database.transaction((trx) => savePeople(trx, workspaceId, people, core.clock.now()));
  if (wanted.size <= ASKED_SINGLY) {
    await keep((await Promise.all([...wanted].map((id) => ask(client, id)))).flat());
    return;
  }
  const list = (cursor?: string) =>
    waitOutLimits(core.clock, until, () => client.users.list({ limit: PAGE, ...(cursor && { cursor }) }));
  for await (const people of sweep(list, wanted)) await keep(people);
}

/** Asks only for those the directory does not know yet. */
export async function learnUnknownPeople(
  core: Core,
  workspaceId: string,
  userIds: string[],
  until?: Date,
): Promise<void> {
  const known = await peopleById(core.database.db, workspaceId, userIds);
  const unknown = userIds.filter((id) => !known.has(id));
  if (unknown.length > 0) await learnPeople(core, workspaceId, unknown, until);
}

async function ask(client: WebClient, userId: string): Promise<Person[]> {
  try {
    return [personFromSlack((await client.users.info({ user: userId })).user)];
  } catch (error) {
    if (verdictOf(error) === 'place-gone') return [];
    throw error;
  }
}

/** Those who are wanted on each page of the directory, until all are found. */
async function* sweep(
  list: (cursor?: string) => Promise<UsersListResponse>,
  wanted: ReadonlySet<string>,
): AsyncGenerator<Person[]> {
  const missing = new Set(wanted);
  let cursor: string | undefined;
  do {
    const page = await list(cursor);
    const found = (page.members ?? []).filter(({ id }) => id !== undefined && missing.has(id));
    const people = found.map(personFromSlack);
    for (const { id } of people) missing.delete(id);
    if (people.length > 0) yield people;
    cursor = page.response_metadata?.next_cursor;
  } while (cursor && missing.size > 0);
}
