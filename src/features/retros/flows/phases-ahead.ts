import type { Db } from '../../../database/index.ts';
import type { Upcoming } from '../../slice.ts';
import { findTeam } from '../../teams/index.ts';
import type { OpenPhase } from '../rules/index.ts';
import { openRetrosIn } from '../store/index.ts';

const ENDS: Record<OpenPhase, string> = {
  collect: 'Open the cards of',
  vote: 'Close the votes of',
  act: 'Close',
};

/** When retros that are open remind and go on by themselves. */
export async function phasesAhead(db: Db, workspaceId: string, now: Date): Promise<Upcoming[]> {
  const coming: Upcoming[] = [];
  for (const retro of await openRetrosIn(db, workspaceId)) {
    const team = (await findTeam(db, retro.teamId))?.name ?? null;
    const name = `retro ${retro.number}`;
    coming.push({ at: retro.endsAt[retro.phase], words: `${ENDS[retro.phase]} ${name}`, team });
    if (retro.remindAt)
      coming.push({ at: retro.remindAt, words: `Remind who has not voted in ${name}`, team });
  }
  return coming.filter(({ at }) => at > now);
}
