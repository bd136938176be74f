import { newId, type Trx } from '../../../database/index.ts';
import { UserError } from '../../../slack/user-error.ts';
import type { Core } from '../../slice.ts';
import type { Theme } from '../rules/index.ts';
import { addGroups, moveCards, moveVotes, nameGroup, removeGroups, themesOf } from '../store/index.ts';
import { atRetro, type Deed, type Place, requirePhase } from './at-retro.ts';
import { showCount } from './show-anew.ts';

/**
 * Makes one theme of several; anybody of the team does. Votes on any of them are votes on it.
 *
 * @param name what it is called; '': as the first that has a name, or by its first card
 * @throws UserError where fewer than two are left of those chosen
 */
export async function groupThemes(
  core: Core,
  deed: Deed & { themeIds: readonly string[]; name: string },
): Promise<void> {
  await atRetro(core, deed, async (trx, place) => {
    requirePhase(place, 'vote', 'group cards');
    const chosen = (await themesOf(trx, deed.retroId)).filter(({ id }) => deed.themeIds.includes(id));
    const [first, ...others] = chosen;
    if (!first || others.length === 0) {
      throw new UserError('Choose two at least that say the same.', 'themes');
    }
    await merge(trx, place, first, others);
    await nameGroup(trx, first.id, deed.name || nameOf(chosen));
    await showCount(trx, core, place.retro);
  });
}

async function merge(trx: Trx, { retro }: Place, first: Theme, others: readonly Theme[]): Promise<void> {
  const from = others.map(({ id }) => id);
  await moveCards(
    trx,
    others.flatMap(({ cards }) => cards.map(({ id }) => id)),
    first.id,
  );
  await moveVotes(trx, retro.id, { from, to: first.id });
  await removeGroups(trx, from);
}

function nameOf(themes: readonly Theme[]): string {
  const [first] = themes;
  return themes.find(({ name }) => name !== null)?.name ?? first?.cards[0]?.text ?? '';
}

/** Each card of a theme stands alone again; its votes stay with the first. */
export async function ungroup(core: Core, deed: Deed & { themeId: string }): Promise<void> {
  await atRetro(core, deed, async (trx, place) => {
    requirePhase(place, 'vote', 'part cards');
    const theme = (await themesOf(trx, deed.retroId)).find(({ id }) => id === deed.themeId);
    const [, ...others] = theme?.cards ?? [];
    if (!theme || others.length === 0) throw new UserError('These cards stand alone already.');
    const alone = others.map(({ id }) => ({ cardId: id, groupId: newId() }));
    await addGroups(
      trx,
      alone.map(({ groupId }) => ({ id: groupId, retroId: deed.retroId, name: null, dots: null })),
    );
    for (const { cardId, groupId } of alone) await moveCards(trx, [cardId], groupId);
    await nameGroup(trx, theme.id, null);
    await showCount(trx, core, place.retro);
  });
}
