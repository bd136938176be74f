import type { Seed } from '../../src/simulator/index.ts';

export const northwind: Seed = {
  name: 'Northwind',
  people: [
    { name: 'lea', realName: 'Lea Okafor' },
    { name: 'omar', realName: 'Omar Haddad' },
    { name: 'dana', realName: 'Dana Weiss', isAdmin: true },
    { name: 'gone', realName: 'Gone Away', isDeactivated: true },
  ],
  channels: [
    { name: 'dev', members: ['lea', 'omar', 'dana'], withBot: true },
    { name: 'ops', members: ['lea', 'omar', 'dana'], withBot: true },
    { name: 'qa', members: ['lea'], withBot: true },
    { name: 'leads', members: ['dana'], isPrivate: true },
    { name: 'secret', members: ['dana', 'lea'], isPrivate: true, withBot: true },
  ],
};
