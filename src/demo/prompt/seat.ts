import type { Member } from '../../simulator/driver/index.ts';
import type { Person } from '../../simulator/types.ts';
import { personNamed } from '../../simulator/workspace/people.ts';
import type { LocalTeam } from '../local-team.ts';

/** Who one is at the prompt, and where one looks and types. */
export interface Seat {
  team: LocalTeam;
  member: Member;
  /** A channel with its #, or `dm`. */
  place: string;
  timeZone: string;
}

export function takeSeat(team: LocalTeam, name: string): Seat {
  const seat: Seat = { team, member: team.as(name), place: '#dev-standup', timeZone: '' };
  become(seat, name);
  return seat;
}

export function become(seat: Seat, name: string): void {
  const person = personNamed(seat.team.slack.workspace, name);
  if (!canSignIn(person)) throw new Error(`${person.realName} cannot sign in.`);
  seat.member = seat.team.as(person.id);
  seat.timeZone = person.timeZone;
}

export function canSignIn({ id, isBot, isDeactivated }: Person): boolean {
  return !isBot && !isDeactivated && id !== 'USLACKBOT';
}

/** Where what one does on a screen looks first: an open modal covers everything. */
export function whereOf(seat: Seat): { in?: string } {
  return seat.member.modal ? {} : { in: seat.place };
}
