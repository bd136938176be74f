import type { Trx } from '../../../database/index.ts';
import { homeKey } from '../../../delivery/index.ts';
import type { Core } from '../../slice.ts';
import type { Occurrence } from '../rules/types.ts';
import { findOccurrence, promptsOf, saveOccurrence } from '../store/index.ts';
import { enrol, enrolInTurns } from './enrol.ts';
import { announceMeeting } from './hold-meeting.ts';
import { keys } from './keys.ts';
import { placeOfOccurrence } from './place.ts';
import { closeDaily, postDaily } from './post-daily.ts';
import { refreshDaily } from './refresh.ts';

/** Does what has come due of one occurrence: members looked at again, meeting announced, daily posted, closed. */
export async function takeNextOccurrenceStep(core: Core, occurrenceId: string): Promise<void> {
  const known = await findOccurrence(core.database.db, occurrenceId);
  if (known?.enrolAt && known.enrolAt <= core.clock.now()) await enrolInTurns(core, occurrenceId);
  await core.database.transaction(async (trx) => {
    const now = core.clock.now();
    const isDue = (at: Date | null) => at !== null && at <= now;
    const place = await placeOfOccurrence(trx, occurrenceId);
    if (place?.occurrence.state !== 'open') return;
    let occurrence = place.occurrence;
    const change = (changes: Partial<Occurrence>) => {
      occurrence = { ...occurrence, ...changes };
    };
    const here = () => ({ ...place, occurrence });

    if (isDue(occurrence.enrolAt)) change(await enrol(trx, here(), now));
    if (isDue(occurrence.announceAt)) change(await announceMeeting(trx, core, here(), now));
    if (isDue(occurrence.startAt)) {
      await core.outbox.refresh(trx, occurrence.workspaceId, keys.live(occurrence));
      await refreshHomesAtMeeting(trx, core, occurrence);
      change({ startAt: null });
    }
    if (isDue(occurrence.dailyAt)) change(await postDaily(trx, core, here(), now));
    if (isDue(occurrence.closeAt) && occurrence.dailyAt === null) {
      change(await closeDaily(trx, core, here(), now));
      await refreshDaily(trx, core, occurrence);
    }
    await saveOccurrence(trx, occurrence);
  });
}

/** It is theirs to answer from now on. Whoever is asked by message is seen to when they are. */
async function refreshHomesAtMeeting(trx: Trx, core: Core, { id, workspaceId }: Occurrence): Promise<void> {
  const there = (await promptsOf(trx, id)).filter(({ state }) => state === 'expected');
  const homes = there.map(({ userId }) => homeKey(userId));
  await core.outbox.refresh(trx, workspaceId, homes, { isBulk: true });
}
