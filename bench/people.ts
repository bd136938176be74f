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
