import { northwind } from '../support/northwind.ts';

const atlas = ['lea', 'ola', 'kim', 'dana', 'priya', 'noor', 'max'];
const borealis = ['finn', 'gita', 'ines', 'hugo', 'jon'];

/** Twelve people in two teams, each with its channel for blockers, on both sides of the Atlantic. */
export const twoTeams = northwind(
  {
    'Europe/Berlin': ['lea', 'ola', 'kim', 'dana', 'priya', 'finn', 'gita', 'ines'],
    'America/New_York': ['noor', 'max', 'hugo', 'jon'],
  },
  {
    'atlas-standup': atlas,
    'atlas-blockers': atlas,
    'borealis-standup': borealis,
    'borealis-blockers': borealis,
  },
);

/** Everybody who is asked. */
export const members = [...atlas, ...borealis];
