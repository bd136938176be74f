import type { Seed } from '../src/simulator/seed/types.ts';

/** A workspace with one team, of so many people in #team, all at work in Berlin. */
export function teamOf(people: number): Seed {
  const others = Array.from({ length: people - 1 }, (_, index) => `member${index + 1}`);
  const everybody = ['dana', ...others];
  return {
    people: everybody.map((name) => ({
      name,
      realName: name === 'dana' ? 'Dana' : name,
      timeZone: 'Europe/Berlin',
    })),
    channels: [{ name: 'team', members: everybody, withBot: true }],
  };
}

/** A workspace of so many teams of one person each: Dana's is in #team, that of member1 in #team-1, and so on. */
export function teamsOf(teams: number): Seed {
  const { people = [], channels = [] } = teamOf(teams);
  return {
    people,
    channels: [
      ...channels.map((channel) => ({ ...channel, members: ['dana'] })),
      ...people.slice(1).map(({ name }, index) => ({
        ...{ name: `team-${index + 1}`, members: [name], withBot: true },
      })),
    ],
  };
}
