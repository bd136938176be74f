import { FormErrors } from '../../../slack/user-error.ts';
import type { Core } from '../../slice.ts';
import { ballotOf, beyond, type Chosen, type OpenRetro } from '../rules/index.ts';
import { saveBallot, themesOf } from '../store/index.ts';
import { atRetro, type Deed, requirePhase } from './at-retro.ts';
import { showVote } from './show-anew.ts';

/**
 * Gives a person's votes, in the place of those they gave before.
 *
 * @param chosen one theme's id for each vote, with the input it was chosen in
 * @throws FormErrors under the inputs that are too many, or whose theme has become another's part
 */
export function castVotes(
  core: Core,
  deed: Deed & { chosen: readonly Chosen[] },
): Promise<{ retro: OpenRetro; cast: number } | undefined> {
  return atRetro(core, deed, async (trx, place) => {
    requirePhase(place, 'vote', 'vote');
    const { retro } = place;
    const over = beyond(deed.chosen, retro.dots);
    if (Object.keys(over).length > 0) throw new FormErrors(over);
    const themes = new Set((await themesOf(trx, retro.id)).map(({ id }) => id));
    const gone = deed.chosen.filter(({ themeId }) => !themes.has(themeId));
    if (gone.length > 0) {
      const says = 'This one was grouped with others meanwhile. Choose it again.';
      throw new FormErrors(Object.fromEntries(gone.map(({ field }) => [field, says])));
    }
    const ballot = ballotOf(deed.chosen.map(({ themeId }) => themeId));
    await saveBallot(trx, retro.id, deed.userId, ballot);
    await showVote(trx, core, retro, deed.userId);
    return { retro, cast: deed.chosen.length };
  });
}
