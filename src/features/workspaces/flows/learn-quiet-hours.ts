import type { WebClient } from '@slack/web-api';
import { errorCode, verdictOf } from '../../../slack/errors.ts';
import type { Core } from '../../slice.ts';
import { lastLookAt, type Person } from '../rules.ts';
import { quietHours } from '../schema.ts';
import { markAsked, notAskedSince, saveQuietHours } from '../store/index.ts';

/** As many as dnd.teamInfo takes in one call. */
const ASKED_TOGETHER = 50;

/** Half of what Slack lets through in a minute. */
const CALLS_A_ROUND = 10;

/**
 * Asks Slack for the Do Not Disturb of those who were asked about longest ago, as far as one round goes. What was
 * learned before a call failed is kept. Throws what Slack answers, except where it is about one of those asked: they
 * are passed over until their next turn.
 */
export async function learnQuietHours(core: Core, workspaceId: string, now: Date): Promise<void> {
  const client = await core.clientFor(workspaceId);
  const due = await notAskedSince(core.database.db, workspaceId, {
    ...{ since: lastLookAt(now), now },
    count: CALLS_A_ROUND * ASKED_TOGETHER,
  });
  const turns = inTurnsOf(ASKED_TOGETHER, due);
  for (let calls = 0; calls < CALLS_A_ROUND; calls++) {
    const asked = turns.shift();
    if (!asked) return;
    const told = await ask(client, asked);
    if (told || asked.length === 1) await keep(core, workspaceId, asked, told ?? {}, now);
    else turns.unshift(...inTurnsOf(Math.ceil(asked.length / 2), asked));
  }
}

function inTurnsOf(size: number, people: Person[]): Person[][] {
  return Array.from({ length: Math.ceil(people.length / size) }, (_, turn) =>
    people.slice(turn * size, (turn + 1) * size),
  );
}

/** Nobody is known to be quiet without the scope; undefined where Slack refuses because of one of them. */
async function ask(client: WebClient, people: Person[]): Promise<Record<string, unknown> | undefined> {
  try {
    return (await client.dnd.teamInfo({ users: people.map(({ id }) => id).join(',') })).users ?? {};
  } catch (error) {
    if (errorCode(error) === 'missing_scope') return {};
    if (verdictOf(error) === 'place-gone') return undefined;
    throw error;
  }
}

async function keep(
  core: Core,
  workspaceId: string,
  asked: Person[],
  told: Record<string, unknown>,
  now: Date,
): Promise<void> {
  const news = asked.flatMap(({ id, doNotDisturb }) => {
    if (!(id in told)) return [];
    const quiet = quietHours.parse(told[id]);
    return isSame(quiet, doNotDisturb) ? [] : [{ id, quiet }];
  });
  await core.database.transaction(async (trx) => {
    for (const { id, quiet } of news) await saveQuietHours(trx, workspaceId, id, quiet);
    await markAsked(
      trx,
      workspaceId,
      asked.map(({ id }) => id),
      now,
    );
  });
}

function isSame(one: Person['doNotDisturb'], other: Person['doNotDisturb']): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
