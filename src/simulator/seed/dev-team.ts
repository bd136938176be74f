import type { Seed } from './types.ts';

const BERLIN = 'Europe/Berlin';

/**
 * A software team of six around #dev-standup, in two zones nine hours apart, and those whom a bot must leave
 * alone: a guest, another bot, somebody who has left. Omar runs the servers and is in no team.
 */
export const devTeam: Seed = {
  name: 'Northwind',
  domain: 'northwind',
  app: { name: 'Drumbeat' },
  people: [
    { name: 'lea', realName: 'Lea', title: 'Developer', timeZone: BERLIN },
    { name: 'ola', realName: 'Ola', title: 'Developer', timeZone: BERLIN },
    { name: 'kim', realName: 'Kim', title: 'Developer', timeZone: BERLIN },
    { name: 'noor', realName: 'Noor', title: 'Developer', timeZone: 'America/Los_Angeles' },
    { name: 'dana', realName: 'Dana', title: 'Team lead', timeZone: BERLIN },
    { name: 'priya', realName: 'Priya', title: 'Product manager', timeZone: BERLIN },
    { name: 'omar', realName: 'Omar', title: 'Infrastructure', timeZone: BERLIN },
    { name: 'ada', realName: 'Ada', title: 'Workspace admin', timeZone: BERLIN, isAdmin: true },
    { name: 'gus', realName: 'Gus', title: 'Contractor', timeZone: BERLIN, isGuest: true },
    { name: 'buildbot', realName: 'Buildbot', isBot: true },
    { name: 'rex', realName: 'Rex', title: 'Former developer', timeZone: BERLIN, isDeactivated: true },
  ],
  channels: [
    {
      name: 'dev-standup',
      members: ['lea', 'ola', 'kim', 'noor', 'dana', 'priya', 'gus', 'buildbot', 'rex'],
      withBot: true,
    },
    { name: 'dev-blockers', members: ['lea', 'ola', 'kim', 'noor', 'dana', 'priya', 'omar'], withBot: true },
    { name: 'dev-wins', members: ['lea', 'ola', 'kim', 'noor', 'dana', 'priya'], withBot: true },
    {
      name: 'dev-general',
      members: ['lea', 'ola', 'kim', 'noor', 'dana', 'priya', 'omar', 'ada'],
      isGeneral: true,
    },
    { name: 'ops', members: ['omar', 'lea', 'dana'] },
    { name: 'leads', members: ['dana', 'priya', 'ada'], isPrivate: true },
    { name: 'old-team', members: ['lea', 'dana'], isArchived: true },
  ],
};
