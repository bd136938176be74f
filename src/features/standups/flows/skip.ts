import { type Inbound, type Trx, takeOnce } from '../../../database/index.ts';
import { UserError } from '../../../slack/user-error.ts';
import { compareDates, formatDay, type LocalDate, localDateOf } from '../../../time/index.ts';
import type { Core } from '../../slice.ts';
import { setAway } from '../../teams/index.ts';
import { reopened, skipped } from '../rules/prompts.ts';
import type { Prompt } from '../rules/types.ts';
import { deleteAnswer, findAnswer, savePrompt } from '../store/index.ts';
import { awayBy } from './enrol.ts';
import { requireLatest } from './latest.ts';
import { ensureOccurrence } from './open-occurrence.ts';
import { type OccurrencePlace, placeOf, requireMember, requireOccurrence } from './place.ts';
import { oweThread } from './post-daily.ts';
import { ensurePrompt } from './record-answer.ts';
import { refreshDaily, refreshHome, refreshPrompt } from './refresh.ts';

export interface Own {
  inbound: Inbound;
  userId: string;
  standupId: string;
  date: LocalDate;
}

/** The person leaves this standup out; whoever has answered it says so instead. */
export async function skipStandup(core: Core, own: Own): Promise<void> {
  await changeOwn(core, own, async (_trx, { occurrence }, prompt) => {
    if (prompt.state === 'answered') {
      throw new UserError(`You have answered ${formatDay(occurrence.date)} already. \`/standup\` edits it.`);
    }
    return skipped(prompt, core.clock.now(), { skippedFor: 'choice', reason: 'skipped by their own choice' });
  });
}

/** The person is away for the rest of this day, or the night that it became; nobody expects an answer. */
export async function goAwayToday(core: Core, own: Own): Promise<void> {
  await changeOwn(core, own, async (trx, { occurrence }, prompt) => {
    const now = core.clock.now();
    const today = localDateOf(now, prompt.timeZone);
    const isOfLastNight = occurrence.date < today && now <= prompt.deadlineAt;
    const from = isOfLastNight ? occurrence.date : today;
    const to = compareDates(occurrence.date, from) > 0 ? occurrence.date : from;
    const whose = { workspaceId: prompt.workspaceId, userId: prompt.userId };
    const absence = await setAway(trx, { ...whose, from, to }, now);
    return prompt.state === 'answered' ? prompt : skipped(prompt, now, awayBy(absence, occurrence.date));
  });
}

/** An answer that was read out of a text but was not meant as one is forgotten. */
export async function takeBack(core: Core, own: Own): Promise<void> {
  await core.database.transaction(async (trx) => {
    const now = core.clock.now();
    if (!(await takeOnce(trx, own.inbound, now))) return;
    const place = await requireOccurrence(trx, own.inbound.workspaceId, own);
    const member = await requireMember(trx, place.team, own.userId);
    const prompt = await ensurePrompt(trx, place, member, now);
    const answer = await findAnswer(trx, place.occurrence.id, own.userId);
    if (!answer) return;
    await requireLatest(trx, answer);
    await deleteAnswer(trx, answer.id);
    await savePrompt(trx, reopened(prompt, now));
    if (answer.threadParts > 0) await oweThread(trx, core, place, { ...answer, lines: [] });
    if (prompt.receiptKey) await core.outbox.refresh(trx, prompt.workspaceId, prompt.receiptKey);
    await tell(trx, core, place, own.userId);
  });
}

async function changeOwn(
  core: Core,
  own: Own,
  change: (trx: Trx, place: OccurrencePlace, prompt: Prompt) => Promise<Prompt>,
): Promise<void> {
  await core.database.transaction(async (trx) => {
    const now = core.clock.now();
    if (!(await takeOnce(trx, own.inbound, now))) return;
    const standup = await placeOf(trx, own.inbound.workspaceId, own.standupId);
    const member = await requireMember(trx, standup.team, own.userId);
    const place = await ensureOccurrence(trx, standup, own.date, now);
    const prompt = await ensurePrompt(trx, place, member, now);
    await savePrompt(trx, await change(trx, place, prompt));
    await tell(trx, core, place, own.userId);
  });
}

async function tell(trx: Trx, core: Core, { occurrence }: OccurrencePlace, userId: string): Promise<void> {
  await refreshPrompt(trx, core, occurrence, userId);
  await refreshDaily(trx, core, occurrence);
  await refreshHome(trx, core, { workspaceId: occurrence.workspaceId, userId });
}
