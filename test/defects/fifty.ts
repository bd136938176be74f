import type { Seed } from '../../src/simulator/seed/types.ts';

const BERLIN = 'Europe/Berlin';

/** Dana and the forty-nine of her team. */
export const MEMBERS = [
  'Dana',
  ...Array.from({ length: 49 }, (_, at) => `Member${String(at + 1).padStart(2, '0')}`),
];

export const fifty: Seed = {
  name: 'Northwind',
  domain: 'northwind',
  app: { name: 'Drumbeat' },
  people: MEMBERS.map((realName) => ({ name: realName.toLowerCase(), realName, timeZone: BERLIN })),
  channels: [
    { name: 'dev-standup', members: MEMBERS.map((name) => name.toLowerCase()), withBot: true },
    { name: 'dev-blockers', members: MEMBERS.map((name) => name.toLowerCase()), withBot: true },
  ],
};
