import type { Team } from '../../teams/index.ts';
import type { Action, Evidence, Retro, Theme } from '../rules/index.ts';
import type { People } from './action-line.ts';

/** A retro with all that everybody may see of it. */
export interface Shown {
  retro: Retro;
  team: Team;
  /** Of the sprint looked back on; null for none. */
  sprintName: string | null;
  isLeaderHere: boolean;
  /** Why it is there though nobody started it, as mrkdwn; null for one that somebody did. */
  whyHere: string | null;
  /** What it begins with; null once cards are opened. */
  evidence: Evidence | null;
  /** How many there are. */
  cards: number;
  /** None while cards are collected; without totals while people vote. */
  themes: readonly Theme[];
  /** How many have voted so far, of how many. */
  voted: number;
  members: number;
  /** What was agreed on in it. */
  actions: readonly Action[];
  people: People;
  moment: { now: Date; zone: string };
}
