import type { LocalTime, Weekday } from '../../../time/index.ts';
import type { Person } from '../../workspaces/index.ts';

export interface Team {
  id: string;
  workspaceId: string;
  name: string;
  homeChannelId: string;
  timeZone: string;
  workingDays: Weekday[];
  startsAt: LocalTime;
  /** At or before `startsAt` for a shift that ends on the following day. */
  endsAt: LocalTime;
  /** Whose public holidays count; null for none. */
  country: string | null;
  region: string | null;
  createdBy: string;
  createdAt: Date;
}

const WEEKDAYS: Weekday[] = [1, 2, 3, 4, 5];
export const DEFAULT_HOURS = { workingDays: WEEKDAYS, startsAt: '09:00', endsAt: '17:00' };

export const CHANNEL_ROLES = ['standup', 'blockers', 'wins', 'general'] as const;
export type ChannelRole = (typeof CHANNEL_ROLES)[number];

/** Someone of the team, with the zone, hours and days that hold for them. */
export interface Member {
  userId: string;
  name: string;
  timeZone: string;
  startsAt: LocalTime;
  endsAt: LocalTime;
  days: Weekday[];
  canBeAsked: boolean;
  person: Person;
}

/** What a person set for themselves; null follows Slack's zone or the team. */
export interface OwnHours {
  timeZone: string | null;
  days: Weekday[] | null;
  startsAt: LocalTime | null;
  endsAt: LocalTime | null;
}

export const FOLLOWS_TEAM: OwnHours = { timeZone: null, days: null, startsAt: null, endsAt: null };

export type TeamHours = Pick<Team, 'workingDays' | 'startsAt' | 'endsAt'>;

export function memberHours(
  team: TeamHours,
  person: Person,
  own: OwnHours,
): Pick<Member, 'timeZone' | 'startsAt' | 'endsAt' | 'days'> {
  return {
    timeZone: own.timeZone ?? person.timeZone,
    days: own.days ?? team.workingDays,
    startsAt: own.startsAt ?? team.startsAt,
    endsAt: own.endsAt ?? team.endsAt,
  };
}
