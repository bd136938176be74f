import { context } from '../../../slack/blocks.ts';
import type { Block, Home } from '../../../slack/message.ts';
import type { HomeSection } from '../../slice.ts';
import type { Team } from '../../teams/index.ts';
import { fitHome, type Page, type TurnedTo, withOnePrimary } from '../rules/index.ts';
import { pageBlocks } from './page.ts';
import { teamSwitcher } from './teams.ts';
import { firstStep, noTeamYet, readsAlong, welcome } from './welcome.ts';

export interface HomeInput {
  name: string;
  /** Not a guest: those read along. */
  isAsked: boolean;
  isFirstVisit: boolean;
  /** They have done what comes first. */
  hasBegun: boolean;
  teams: readonly Team[];
  /** The one they look at; undefined: all of them. */
  chosen: Team | undefined;
  turnedTo: TurnedTo;
  sections: readonly HomeSection[];
}

const HELP = context(
  '`/standup help`, `/blocker help`, `/sprint help` and `/retro help` list everything else.',
);
const REST = context('More than fits here: `/blocker mine` and `/standup status` show the rest.');

/** What is owed, whichever team they look at, stands above everything else. */
export function homeView(input: HomeInput): Home {
  const owed = input.sections.filter(isOwed);
  const others = input.sections.filter((section) => !isOwed(section));
  const lay = (pages: Page[]) => {
    const blocksOf = (sections: readonly HomeSection[]) =>
      sections.flatMap(({ name }) => pages.filter((page) => page.name === name).map(pageBlocks));
    const switcher = input.teams.length > 1 ? [teamSwitcher(input.teams, input.chosen)] : [];
    return stack([topOf(input), ...blocksOf(owed), switcher, ...blocksOf(others), endOf(input)]);
  };
  const blocks = fitHome(input.sections, { turnedTo: input.turnedTo, lay, rest: REST });
  return { type: 'home', blocks: withOnePrimary(blocks) };
}

function isOwed({ isOwed: owed = false, items = [] }: HomeSection): boolean {
  return owed && items.length > 0;
}

/** The first time they are told what this is and, until they have done it, what to do first. */
function topOf({ isFirstVisit, isAsked, hasBegun, name, teams, sections }: HomeInput): Block[] {
  if (!isFirstVisit) return [];
  if (teams.length === 0) return firstStep(name);
  if (!isAsked) return [readsAlong(name)];
  if (sections.some(isOwed)) return welcome(name, teams, 'answer');
  return welcome(name, teams, hasBegun ? null : 'hours');
}

function endOf({ isFirstVisit, isAsked, teams }: HomeInput): Block[] {
  if (isFirstVisit) return [HELP];
  if (teams.length === 0) return [noTeamYet(), HELP];
  return isAsked ? [HELP] : [readsAlong(), HELP];
}

/** Those that say something, one under the other with lines between them. */
function stack(parts: Block[][]): Block[] {
  return parts
    .filter((blocks) => blocks.length > 0)
    .flatMap((blocks, at): Block[] => (at === 0 ? blocks : [{ type: 'divider' }, ...blocks]));
}
