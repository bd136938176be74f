import { type Inbound, newId, nextNumber, type Trx, takeOnce } from '../../../database/index.ts';
import { UserError } from '../../../slack/user-error.ts';
import type { Core } from '../../slice.ts';
import { calendarOf, findMember, membersOf, type Team } from '../../teams/index.ts';
import { deadlinesFrom, FEWEST_ANONYMOUS, type Format, type OpenRetro, type Spells } from '../rules/index.ts';
import { addRetro, openRetroOf } from '../store/index.ts';
import { requireTakingPart } from './at-retro.ts';
import { withDue } from './go-on.ts';
import { retroKey } from './keys.ts';
import { showAnew } from './show-anew.ts';

export interface Opening {
  team: Team;
  /** The sprint looked back on; null for none. */
  sprintId: string | null;
  format: Format;
  isAnonymous: boolean;
  facilitatorId: string;
  dots: number;
  spells: Spells;
}

/**
 * Opens a retro for somebody of the team.
 *
 * @returns the one that is open now; `isNew` is false where the team had one open already
 * @throws UserError for those who are not in the team; where too few are for anonymous cards
 */
export function startRetro(
  core: Core,
  { inbound, userId, opening }: { inbound: Inbound; userId: string; opening: Opening },
): Promise<{ retro: OpenRetro; isNew: boolean } | undefined> {
  return core.database.transaction(async (trx) => {
    if (!(await takeOnce(trx, inbound, core.clock.now()))) {
      const retro = await openRetroOf(trx, opening.team.id);
      return retro && { retro, isNew: false };
    }
    await requireTakingPart(trx, opening.team, userId);
    return openRetro(trx, core, opening);
  });
}

/**
 * The same in a transaction of one's own, for whoever may.
 *
 * @throws UserError where too few are in the team for anonymous cards; for a facilitator who is not in it
 */
export async function openRetro(
  trx: Trx,
  core: Core,
  opening: Opening,
): Promise<{ retro: OpenRetro; isNew: boolean }> {
  const { team, spells, ...chosen } = opening;
  const known = await openRetroOf(trx, team.id);
  if (known) return { retro: known, isNew: false };
  if (chosen.isAnonymous) await requireEnough(trx, team);
  await requireFacilitator(trx, opening);
  const now = core.clock.now();
  const retro: OpenRetro = withDue({
    ...{ id: newId(), workspaceId: team.workspaceId, teamId: team.id, channelId: team.homeChannelId },
    ...chosen,
    number: await nextNumber(trx, team.workspaceId, `retro:${team.id}`),
    phase: 'collect',
    openedAt: now,
    endsAt: deadlinesFrom(await calendarOf(trx, team), now, spells),
    ...{ remindAt: null, nextDueAt: null, closedAt: null, endedBecause: null, voters: null },
    wentOn: null,
  });
  await addRetro(trx, retro);
  await oweScreen(trx, core, retro);
  await showAnew(trx, core, { retro, team });
  return { retro, isNew: true };
}

/** Enters the retro's message in its channel. */
export async function oweScreen(trx: Trx, core: Core, retro: OpenRetro): Promise<void> {
  await core.outbox.owe(trx, {
    ...{ kind: 'message', workspaceId: retro.workspaceId, channel: retro.channelId },
    key: retroKey(retro),
    content: { view: 'retros.screen', ref: { retroId: retro.id, channelId: retro.channelId } },
  });
}

/** Of fewer people each could tell who wrote what. */
async function requireEnough(trx: Trx, team: Team): Promise<void> {
  const count = (await membersOf(trx, team)).length;
  if (count >= FEWEST_ANONYMOUS) return;
  throw new UserError(
    `Anonymous cards need ${FEWEST_ANONYMOUS} people who can write one; here ${count === 1 ? 'is 1' : `are ${count}`}. Choose With names, or let more people join the channel.`,
    'anonymity',
  );
}

async function requireFacilitator(trx: Trx, { team, facilitatorId }: Opening): Promise<void> {
  if ((await findMember(trx, team, facilitatorId))?.canBeAsked) return;
  throw new UserError('Who leads the retro has to be in the team. Choose one of its members.', 'facilitator');
}
