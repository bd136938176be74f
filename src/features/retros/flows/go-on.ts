import { min } from 'date-fns/min';
import { newId, type Trx } from '../../../database/index.ts';
import { UserError } from '../../../slack/user-error.ts';
import type { Core } from '../../slice.ts';
import { calendarOf } from '../../teams/index.ts';
import {
  type Deadlines,
  deadlinesAfter,
  isOpen,
  type OpenPhase,
  type OpenRetro,
  type Retro,
  reminderOf,
  totalsOf,
  wantsTheSame,
} from '../rules/index.ts';
import {
  addGroups,
  cardsOf,
  findRetro,
  layAnew,
  markTraces,
  removeVotes,
  saveRetro,
  saveTotals,
  themesOf,
  votesOf,
} from '../store/index.ts';
import { atRetro, type Deed, type Place, requireLead, requireRetro } from './at-retro.ts';
import { closeRetro } from './close.ts';
import { forgetOrder } from './forget-order.ts';
import { tellNews } from './news.ts';
import { remindVoters } from './remind.ts';
import { showAnew } from './show-anew.ts';

/** What came of going on: the retro as it stood, and which phase was ended; null where another had done so already. */
export interface GoneOn {
  retro: OpenRetro;
  ended: OpenPhase | null;
}

/**
 * The facilitator does not wait for the phase's deadline.
 *
 * @param phase the one that they saw before them; where it is over already nothing is changed. Null where they did not
 *   say: then nothing is changed where it was ended a moment ago by somebody else
 */
export async function goOn(
  core: Core,
  deed: Deed & { phase: OpenPhase | null },
): Promise<GoneOn | undefined> {
  const gone = await atRetro(core, deed, async (trx, place) => {
    const now = core.clock.now();
    const { retro } = place;
    await requireLead(trx, place, deed.userId, { doWhat: 'go on', now });
    const { phase, userId } = deed;
    const isDone = phase === null ? wantsTheSame(retro, userId, now) : phase !== retro.phase;
    if (isDone) return { retro, ended: null };
    if (retro.phase === 'collect' && (await cardsOf(trx, retro.id)).length === 0) {
      throw new UserError('Nobody has written a card yet. Add one, or end it with `/retro cancel`.');
    }
    await endPhase(trx, core, place, userId);
    return { retro, ended: retro.phase };
  });
  await forgetOrder(core);
  return gone;
}

/** Does what the time has made due at a retro: reminds, and goes on. */
export async function passTimeAt(core: Core, retroId: string): Promise<void> {
  await core.database.transaction(async (trx) => {
    const now = core.clock.now();
    const retro = await findRetro(trx, retroId);
    if (!retro || !isOpen(retro) || retro.nextDueAt === null || retro.nextDueAt > now) return;
    const { team } = await requireRetro(trx, retroId);
    if (retro.endsAt[retro.phase] <= now) return endPhase(trx, core, { retro, team }, null);
    const remindAt = await remindVoters(trx, core, { retro, team });
    await saveRetro(trx, withDue({ ...retro, remindAt }));
  });
  await forgetOrder(core);
}

/** Ends the phase that a retro is at. Where nobody took part in it, the next one has nothing to do either. */
async function endPhase(trx: Trx, core: Core, { retro, team }: Place, by: string | null): Promise<void> {
  const place = { retro: { ...retro, wentOn: { at: core.clock.now(), by } }, team };
  switch (place.retro.phase) {
    case 'collect':
      return openCards(trx, core, place);
    case 'vote':
      return closeVotes(trx, core, place);
    case 'act':
      return closeRetro(trx, core, place);
  }
}

/** Everybody sees the cards now, each alone at first. One theme needs no votes. */
async function openCards(trx: Trx, core: Core, place: Place): Promise<void> {
  const { retro } = place;
  const cards = (await cardsOf(trx, retro.id)).map((card) => ({ ...card, groupId: newId() }));
  if (cards.length === 0) return closeRetro(trx, core, place, 'nobody wrote a card');
  await addGroups(
    trx,
    cards.map(({ groupId }) => ({ id: groupId, retroId: retro.id, name: null, dots: null })),
  );
  await layAnew(trx, retro.id, cards);
  const endsAt = await deadlinesOf(trx, core, place);
  if (cards.length === 1) {
    const [first] = cards;
    await saveTotals(trx, new Map(first ? [[first.groupId, 0]] : []));
    return enter(trx, core, place, { ...retro, phase: 'act', endsAt, remindAt: null, voters: 0 });
  }
  const calendar = await calendarOf(trx, place.team);
  const remindAt = reminderOf(calendar, core.clock.now(), endsAt.vote);
  await enter(trx, core, place, { ...retro, phase: 'vote', endsAt, remindAt });
}

/** Counts the votes and forgets whose they were. */
async function closeVotes(trx: Trx, core: Core, place: Place): Promise<void> {
  const { retro } = place;
  const { voters, dots } = totalsOf(await themesOf(trx, retro.id), await votesOf(trx, retro.id), retro);
  if (dots) await saveTotals(trx, dots);
  await removeVotes(trx, retro.id);
  await markTraces(trx, [retro.id], true);
  const endsAt = await deadlinesOf(trx, core, place);
  await enter(trx, core, place, { ...retro, phase: 'act', endsAt, remindAt: null, voters });
}

async function deadlinesOf(trx: Trx, core: Core, { retro, team }: Place): Promise<Deadlines> {
  return deadlinesAfter(await calendarOf(trx, team), retro, core.clock.now());
}

async function enter(trx: Trx, core: Core, { team }: Place, retro: OpenRetro): Promise<void> {
  const entered = withDue(retro);
  await saveRetro(trx, entered);
  await showAnew(trx, core, { retro: entered, team });
  await tellNews(trx, core, { retro: entered, team });
}

/** With when the clock looks at it next. */
export function withDue<Kind extends Retro>(retro: Kind): Kind {
  const ends = isOpen(retro) ? [retro.endsAt[retro.phase]] : [];
  const due = [...ends, ...(retro.remindAt ? [retro.remindAt] : [])];
  return { ...retro, nextDueAt: due.length > 0 ? min(due) : null };
}
