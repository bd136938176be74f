import type { WebClient } from '@slack/web-api';
import { verdictOf } from '../../../slack/errors.ts';
import type { Core } from '../../slice.ts';
import type { Person } from '../rules.ts';
import { personFromSlack } from '../schema.ts';
import { peopleById, savePeople } from '../store/index.ts';

/** Above this many, one sweep of the whole directory costs fewer calls than asking for each. */
const ASKED_SINGLY = 20;

/** Asks Slack for these people and keeps what it tells; whom it does not show is passed over. Throws what else Slack answers. */
export async function learnPeople(core: Core, workspaceId: string, userIds: string[]): Promise<void> {
  const client = await core.clientFor(workspaceId);
  const wanted = new Set(userIds);
  const people =
    wanted.size > ASKED_SINGLY
      ? await sweep(client, wanted)
      : (await Promise.all([...wanted].map((id) => ask(client, id)))).flat();
  await core.database.transaction((trx) => savePeople(trx, workspaceId, people, core.clock.now()));
}

/** Asks only for those the directory does not know yet. */
export async function learnUnknownPeople(core: Core, workspaceId: string, userIds: string[]): Promise<void> {
  const known = await peopleById(core.database.db, workspaceId, userIds);
  const unknown = userIds.filter((id) => !known.has(id));
  if (unknown.length > 0) await learnPeople(core, workspaceId, unknown);
}

async function ask(client: WebClient, userId: string): Promise<Person[]> {
  try {
    return [personFromSlack((await client.users.info({ user: userId })).user)];
  } catch (error) {
    if (verdictOf(error) === 'place-gone') return [];
    throw error;
  }
}

async function sweep(client: WebClient, wanted: ReadonlySet<string>): Promise<Person[]> {
  const people: Person[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.users.list({ limit: 200, ...(cursor && { cursor }) });
    for (const user of page.members ?? []) {
      if (user.id && wanted.has(user.id)) people.push(personFromSlack(user));
    }
    cursor = page.response_metadata?.next_cursor;
  } while (cursor);
  return people;
}
