import type { Seed } from '../../src/simulator/seed/types.ts';

const BERLIN = 'Europe/Berlin';
const NEW_YORK = 'America/New_York';
const LOS_ANGELES = 'America/Los_Angeles';

export const ATLAS = '#atlas';
export const BOREALIS = '#borealis';

const atlas = ['dana', 'priya', 'lea', 'ola', 'kim', 'noor'];
const borealis = ['ines', 'finn', 'gita', 'hugo', 'lea'];

/** Two teams in three zones; Lea is in both, and Ada has a stake in what both do. */
export const twoTeams: Seed = {
  name: 'Northwind',
  domain: 'northwind',
  app: { name: 'Drumbeat' },
  people: [
    { name: 'dana', realName: 'Dana', timeZone: BERLIN },
    { name: 'priya', realName: 'Priya', timeZone: BERLIN },
    { name: 'lea', realName: 'Lea', timeZone: BERLIN },
    { name: 'ola', realName: 'Ola', timeZone: BERLIN },
    { name: 'kim', realName: 'Kim', timeZone: BERLIN },
    { name: 'noor', realName: 'Noor', timeZone: LOS_ANGELES },
    { name: 'ines', realName: 'Ines', timeZone: BERLIN },
    { name: 'finn', realName: 'Finn', timeZone: BERLIN },
    { name: 'gita', realName: 'Gita', timeZone: NEW_YORK },
    { name: 'hugo', realName: 'Hugo', timeZone: NEW_YORK },
    { name: 'ada', realName: 'Ada', timeZone: BERLIN, isAdmin: true },
  ],
  channels: [
    { name: 'atlas', members: atlas, withBot: true },
    { name: 'borealis', members: borealis, withBot: true },
    { name: 'general', members: [...new Set([...atlas, ...borealis, 'ada'])], isGeneral: true },
  ],
};

export interface TeamOfTwo {
  home: typeof ATLAS | typeof BOREALIS;
  lead: string;
  productOwner: string;
  /** Who confirms their share of a plan; the others forget. */
  confirming: string[];
  /** Who answers the standup; the others do not. */
  answering: string[];
  stories: string[];
}

export const teams: TeamOfTwo[] = [
  {
    home: ATLAS,
    lead: 'Dana',
    productOwner: 'Priya',
    confirming: ['Ola', 'Kim'],
    answering: ['Dana', 'Ola', 'Kim', 'Noor'],
    stories: [
      'ATL-001 Invoice export 8 @lea must',
      'ATL-002 Order sync 8 @ola @noor must',
      'ATL-003 Orders in @kim must',
      'ATL-004 Alerts 5 @noor should',
      'ATL-005 Guide 3 @ola could',
    ],
  },
  {
    home: BOREALIS,
    lead: 'Ines',
    productOwner: 'Finn',
    confirming: ['Hugo'],
    answering: ['Finn', 'Hugo', 'Gita'],
    stories: [
      'BOR-001 Login 8 @gita must',
      'BOR-002 Passwords 5 @hugo @lea must',
      'BOR-003 Sessions @finn must',
      'BOR-004 Audit log 8 @gita should',
    ],
  },
];
