import type { DeliveryRecord } from '../../../delivery/index.ts';
import { instantOf, type LocalDate } from '../../../time/index.ts';
import type { Core } from '../../slice.ts';
import { teamHolidays } from '../../teams/index.ts';
import { findPerson } from '../../workspaces/index.ts';
import type { Occurrence } from '../rules/types.ts';
import { findAnswer, findOccurrence, findPrompt, occurrenceOn } from '../store/index.ts';
import type { WhyData } from '../views/why.ts';
import { isAtMeeting } from './hold-meeting.ts';
import { keys } from './keys.ts';
import type { Place } from './place.ts';
import { whyNot } from './status.ts';

/** The ledger of one person and day. */
export async function whyData(
  core: Core,
  place: Place,
  { userId, date, today }: { userId: string; date: LocalDate; today: LocalDate },
): Promise<WhyData> {
  const { db } = core.database;
  const { standup, team } = place;
  const person = await findPerson(db, team.workspaceId, userId);
  const occurrence = await occurrenceOn(db, standup.id, date);
  const about = { name: person?.name ?? 'someone who left', teamName: team.name, date, today };
  if (!occurrence || occurrence.state === 'skipped') {
    const holiday = (await teamHolidays(db, team)).get(date);
    const notHeld = occurrence?.reason ?? notOpened(place, date, holiday);
    return {
      ...about,
      notHeld,
      prompt: null,
      isAtMeeting: false,
      submittedAt: null,
      deliveries: [],
      daily: null,
    };
  }
  const prompt = await findPrompt(db, occurrence.id, userId);
  const meetsAt = instantOf(date, standup.askedAt, team.timeZone);
  const answer = await findAnswer(db, occurrence.id, userId);
  return {
    ...{ ...about, notHeld: null },
    prompt: prompt ?? null,
    isAtMeeting: occurrence.mode === 'live' && prompt !== undefined && isAtMeeting(prompt, meetsAt),
    submittedAt: answer?.submittedAt ?? null,
    deliveries: await deliveriesOf(core, occurrence, userId, prompt?.askedIn ?? null),
    daily: { state: occurrence.dailyState, reason: occurrence.dailyReason },
  };
}

function notOpened(place: Place, date: LocalDate, holiday: string | undefined): string {
  return date > place.standup.openedUntil ? 'that day has not come yet' : whyNot(place, date, holiday);
}

async function deliveriesOf(
  core: Core,
  occurrence: Occurrence,
  userId: string,
  askedIn: string | null,
): Promise<Array<{ what: string; record: DeliveryRecord }>> {
  const asked = (askedIn && (await findOccurrence(core.database.db, askedIn))) || occurrence;
  const wanted = [
    { what: 'Prompt', key: keys.prompt(asked, userId) },
    { what: 'Reminder', key: keys.reminder(occurrence, userId) },
    { what: 'Daily', key: keys.daily(occurrence) },
  ];
  const found: Array<{ what: string; record: DeliveryRecord }> = [];
  for (const { what, key } of wanted) {
    const record = await core.outbox.find(core.database.db, occurrence.workspaceId, key);
    if (record) found.push({ what, record });
  }
  return found;
}
