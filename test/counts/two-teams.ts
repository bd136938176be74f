import { northwind } from '../support/northwind.ts';

export const ATLAS = '#atlas';
export const BOREALIS = '#borealis';

/** Two teams in three zones; Lea is in both, and Ada has a stake in what both do. */
export const twoTeams = northwind(
  {
    'Europe/Berlin': ['dana', 'priya', 'lea', 'ola', 'kim', 'ines', 'finn'],
    'America/New_York': ['gita', 'hugo'],
    'America/Los_Angeles': ['noor'],
  },
  {
    atlas: ['dana', 'priya', 'lea', 'ola', 'kim', 'noor'],
    borealis: ['ines', 'finn', 'gita', 'hugo', 'lea'],
  },
);

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
