import type { Member } from '../../simulator/driver/index.ts';
import type { Person } from '../../simulator/types.ts';
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
  const person = personCalled(seat.team, name);
  if (!canSignIn(person)) throw new Error(`${person.realName} cannot sign in.`);
  seat.member = seat.team.as(person.id);
  seat.timeZone = person.timeZone;
}

function personCalled({ slack }: LocalTeam, name: string): Person {
  const everybody = [...slack.workspace.people.values()];
  const wanted = name.replace(/^@/, '').toLowerCase();
  const person = everybody.find(({ name, realName }) => [name, realName.toLowerCase()].includes(wanted));
  if (person) return person;
  const members = everybody.filter(canSignIn).map(({ realName }) => realName);
  throw new Error(`Nobody here is called "${name}". There are ${members.join(', ')}.`);
}

export function canSignIn({ id, isBot, isDeactivated }: Person): boolean {
  return !isBot && !isDeactivated && id !== 'USLACKBOT';
}

/** Where what one does on a screen looks first: an open modal covers everything. */
export function whereOf(seat: Seat): { in?: string } {
  return seat.member.modal ? {} : { in: seat.place };
}
