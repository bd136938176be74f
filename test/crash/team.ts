import type { Seed } from '../../src/simulator/seed/types.ts';

const BERLIN = 'Europe/Berlin';
const NEW_YORK = 'America/New_York';

const atlas = ['lea', 'ola', 'kim', 'dana', 'priya', 'noor', 'max'];
const borealis = ['finn', 'gita', 'ines', 'hugo', 'jon'];

/** Twelve people in two teams, each with its channel for blockers, on both sides of the Atlantic. */
export const twoTeams: Seed = {
  name: 'Northwind',
  domain: 'northwind',
  app: { name: 'Drumbeat' },
  people: [
    { name: 'lea', realName: 'Lea', timeZone: BERLIN },
    { name: 'ola', realName: 'Ola', timeZone: BERLIN },
    { name: 'kim', realName: 'Kim', timeZone: BERLIN },
    { name: 'dana', realName: 'Dana', timeZone: BERLIN },
    { name: 'priya', realName: 'Priya', timeZone: BERLIN },
    { name: 'noor', realName: 'Noor', timeZone: NEW_YORK },
    { name: 'max', realName: 'Max', timeZone: NEW_YORK },
    { name: 'finn', realName: 'Finn', timeZone: BERLIN },
    { name: 'gita', realName: 'Gita', timeZone: BERLIN },
    { name: 'ines', realName: 'Ines', timeZone: BERLIN },
    { name: 'hugo', realName: 'Hugo', timeZone: NEW_YORK },
    { name: 'jon', realName: 'Jon', timeZone: NEW_YORK },
    { name: 'ada', realName: 'Ada', timeZone: BERLIN, isAdmin: true },
  ],
  channels: [
    { name: 'atlas-standup', members: atlas, withBot: true },
    { name: 'atlas-blockers', members: atlas, withBot: true },
    { name: 'borealis-standup', members: borealis, withBot: true },
    { name: 'borealis-blockers', members: borealis, withBot: true },
    { name: 'general', members: [...atlas, ...borealis, 'ada'], isGeneral: true },
  ],
};

/** Everybody who is asked. */
export const members = [...atlas, ...borealis];
