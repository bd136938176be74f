import { section } from '../../../slack/blocks.ts';
import type { HomeSection } from '../../slice.ts';
import { planHead } from './gate-words.ts';
import { askedOf } from './letter.ts';
import type { Standing } from './standing.ts';

/** The plans that wait for somebody, on their App Home. */
export function owedPlans(standings: readonly Standing[], userId: string): HomeSection {
  const items = standings.flatMap((standing) =>
    askedOf(standing, userId, false).map(({ blocks }) => [section(planHead(standing)), ...blocks]),
  );
  return { name: 'planning.owed', isOwed: true, items };
}
