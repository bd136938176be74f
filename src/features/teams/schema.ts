import { z } from 'zod';
import { escapeMrkdwn, mentionedPeople, plainText } from '../../slack/mrkdwn.ts';
import { FormErrors, UserError } from '../../slack/user-error.ts';
import {
  formatDay,
  isLocalDate,
  isLocalTime,
  isTimeZone,
  type LocalDate,
  type LocalTime,
  parseDateRange,
  type Weekday,
} from '../../time/index.ts';
import { teamFields } from './ids.ts';
import {
  type AbsenceRange,
  type HeldRole,
  type OwnHours,
  type TeamHours,
  ZONE_OF_SLACK,
} from './rules/index.ts';

export type NewAbsence = AbsenceRange & { reason: string };

/**
 * What follows `/standup away`, as Slack sent it: days, and after a comma perhaps why.
 *
 * @throws UserError that says what is wrong with them
 */
export async function readAway(typed: string, today: LocalDate): Promise<NewAbsence> {
  if (mentionedPeople(typed).length > 0) {
    throw new UserError(
      'Everybody sets their own days away. Ask them to type `/standup away today`, or to set a Slack status like 🌴.',
    );
  }
  const text = plainText(typed);
  const comma = text.indexOf(',');
  const whole = await parseDateRange(text, { today });
  if (whole.ok) return { from: whole.from, to: whole.to, reason: '' };
  const days = comma < 0 ? whole : await parseDateRange(text.slice(0, comma), { today });
  if (!days.ok) throw new UserError(escapeMrkdwn(days.reason));
  return { from: days.from, to: days.to, reason: text.slice(comma + 1).trim() };
}

const date = z.string().refine(isLocalDate, 'Choose a day.');

export const awayForm = z.object({
  from: date,
  to: date.nullable(),
  reason: z.string().transform((text) => text.trim()),
});

/** The days chosen in the modal; one day where no last one was. */
export function chosenAbsence(form: z.output<typeof awayForm>, today: LocalDate): NewAbsence {
  const { from, to, reason } = { ...form, to: form.to ?? form.from };
  if (to < from) {
    throw new FormErrors({
      [teamFields.to]: `${formatDay(to, today)} is before ${formatDay(from, today)}, the first day.`,
    });
  }
  if (to < today) {
    const field = form.to === null ? teamFields.from : teamFields.to;
    throw new FormErrors({ [field]: `${formatDay(to, today)} is over. Choose days from today on.` });
  }
  return { from, to, reason };
}

const time = z.string({ error: 'Choose a time.' }).refine(isLocalTime, 'Choose a time.');

const workingDays = (refusal: string) =>
  z
    .array(z.string())
    .min(1, refusal)
    .transform((days) => days.map(Number).sort() as Weekday[]);

export const hoursForm = z.object({
  zone: z.string().refine((zone) => zone === ZONE_OF_SLACK || isTimeZone(zone), 'Choose a time zone.'),
  days: workingDays('Choose at least one day. For days off use `/standup away`.'),
  startsAt: time,
  endsAt: time,
});

/** What differs from the team's hours and from Slack's zone; the rest follows them. */
export function chosenHours(form: z.output<typeof hoursForm>, team: TeamHours): OwnHours {
  refuseEmptyDay(form);
  const sameDays = form.days.join() === [...team.workingDays].sort().join();
  return {
    timeZone: form.zone === ZONE_OF_SLACK ? null : form.zone,
    days: sameDays ? null : form.days,
    startsAt: form.startsAt === team.startsAt ? null : form.startsAt,
    endsAt: form.endsAt === team.endsAt ? null : form.endsAt,
  };
}

/** When a team works. */
export const teamHoursForm = z.object({
  days: workingDays('Choose at least one day.'),
  startsAt: time,
  endsAt: time,
});

export function chosenTeamHours(form: z.output<typeof teamHoursForm>): TeamHours {
  refuseEmptyDay(form);
  const { startsAt, endsAt } = form;
  return { workingDays: form.days, startsAt, endsAt };
}

function refuseEmptyDay({ startsAt, endsAt }: { startsAt: LocalTime; endsAt: LocalTime }): void {
  if (startsAt !== endsAt) return;
  throw new FormErrors({ [teamFields.endsAt]: 'The day ends when it starts. Choose a later end.' });
}

const people = z.array(z.string());

/** Who is to hold each role, in order; the block ids are the roles. */
export const rolesForm = z.object({
  scrum_master: people,
  team_lead: people,
  product_owner: people,
  architect: people,
  stakeholder: people,
}) satisfies z.ZodType<Record<HeldRole, string[]>>;

/** Which team a modal is about. */
export const teamMetadata = z.object({ teamId: z.string() });
