import { checkboxes, INPUT, input, plain, section, select } from '../../../slack/blocks.ts';
import type { Block, Modal } from '../../../slack/message.ts';
import {
  formatClock,
  formatWeekdays,
  isTimeZone,
  type LocalTime,
  type Weekday,
  weekdayName,
} from '../../../time/index.ts';
import type { Person } from '../../workspaces/index.ts';
import { teamFields, teamIds } from '../ids.ts';
import {
  type Member,
  memberHours,
  OFFERED_ZONES,
  type OwnHours,
  type TeamHours,
  ZONE_OF_SLACK,
} from '../rules/index.ts';

const EVERY_DAY: Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** The modal in which a person says when and where they work. */
export function hoursModal(person: Person, team: TeamHours, own: OwnHours, now: Date): Modal {
  const hours = memberHours(team, person, own);
  return {
    type: 'modal',
    callback_id: teamIds.hoursModal,
    title: plain('My hours', 24),
    submit: plain('Save', 24),
    close: plain('Cancel', 24),
    blocks: [
      input(
        teamFields.zone,
        'Time zone',
        select(zoneChoices(person, own, now), own.timeZone ?? ZONE_OF_SLACK),
        {
          hint: 'You are asked at the time of the standup in this zone. Type to search.',
        },
      ),
      ...dayInputs(hours, 'Nothing reaches you outside these hours, except critical blockers.'),
    ],
  };
}

/** On which days, from when and until when somebody works. */
export function dayInputs(hours: Pick<Member, 'days' | 'startsAt' | 'endsAt'>, hint: string): Block[] {
  const days = EVERY_DAY.map((day) => ({ text: weekdayName(day), value: String(day) }));
  return [
    input(teamFields.days, 'Working days', checkboxes(days, hours.days.map(String))),
    input(teamFields.startsAt, 'Day starts', timePicker(hours.startsAt)),
    input(teamFields.endsAt, 'Day ends', timePicker(hours.endsAt), { hint }),
  ];
}

/** In the place of the modal once it was sent. */
export function hoursSavedModal(person: Person, team: TeamHours, own: OwnHours): Modal {
  return {
    type: 'modal',
    title: plain('My hours', 24),
    close: plain('Done', 24),
    blocks: [section(`Saved. You work ${hoursWords(person, team, own)}.`)],
  };
}

/** 'Mon–Fri 09:00–17:00, Europe/Berlin' */
export function hoursWords(person: Person, team: TeamHours, own: OwnHours): string {
  const { days, startsAt, endsAt, timeZone } = memberHours(team, person, own);
  return `${formatWeekdays(days)} ${startsAt}–${endsAt}, ${timeZone}`;
}

/** Slack's zone first, then one's own where it is none of those offered; at most 100, as a select takes. */
function zoneChoices(person: Person, own: OwnHours, now: Date) {
  const kept = own.timeZone !== null && !OFFERED_ZONES.includes(own.timeZone) ? [own.timeZone] : [];
  const offered = [...kept, ...OFFERED_ZONES.filter(isTimeZone)];
  const label = (zone: string) => `${zone}, now ${formatClock(now, zone)}`;
  return [
    { text: `As in Slack: ${label(person.timeZone)}`, value: ZONE_OF_SLACK },
    ...offered.map((zone) => ({ text: label(zone), value: zone })),
  ];
}

function timePicker(time: LocalTime) {
  return { type: 'timepicker' as const, action_id: INPUT, initial_time: time };
}
