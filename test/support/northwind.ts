import type { Seed } from '../../src/simulator/seed/types.ts';

const capital = (handle: string) => `${handle.charAt(0).toUpperCase()}${handle.slice(1)}`;

/**
 * A workspace of several teams, the bot in each of their channels. Ada, its admin, is in no team.
 *
 * @param zones handles of people by their time zone
 * @param channels handles of members by the channel's name
 */
export function northwind(zones: Record<string, string[]>, channels: Record<string, string[]>): Seed {
  const people = Object.entries(zones).flatMap(([timeZone, handles]) =>
    handles.map((name) => ({ name, realName: capital(name), timeZone })),
  );
  const everybody = [...people.map(({ name }) => name), 'ada'];
  return {
    ...{ name: 'Northwind', domain: 'northwind', app: { name: 'Drumbeat' } },
    people: [...people, { name: 'ada', realName: 'Ada', timeZone: 'Europe/Berlin', isAdmin: true }],
    channels: [
      ...Object.entries(channels).map(([name, members]) => ({ name, members, withBot: true })),
      { name: 'general', members: everybody, isGeneral: true },
    ],
  };
}
