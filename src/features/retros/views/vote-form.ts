import { context, input } from '../../../slack/blocks.ts';
import type { Modal } from '../../../slack/message.ts';
import { ids } from '../ids.ts';
import type { Ballot, Retro, Theme } from '../rules/index.ts';
import { themeSections } from './cards-window.ts';
import { themeSelect } from './group-form.ts';
import { formModal } from './modal.ts';
import { PRIVACY_OF_VOTES } from './words.ts';

/** So many blocks of themes can be read above the votes; the rest stands behind See cards. */
const MOST_READ = 60;
/** A vote's input: 'vote-1'. */
const VOTE_FIELD = 'vote-';

/** One select for each vote: the same theme may be chosen in several. */
export function voteModal(retro: Retro, themes: readonly Theme[], own: Ballot): Modal {
  const given = [...own].flatMap(([id, dots]) => Array.from({ length: dots }, () => id));
  const read = themeSections(retro, themes);
  const more =
    read.length > MOST_READ ? [context('There are more: See cards shows all, and so do the selects.')] : [];
  return formModal({ title: 'Your votes', submit: 'Vote', callbackId: ids.vote.submit, metadata: retro.id }, [
    ...read.slice(0, MOST_READ),
    ...more,
    ...Array.from({ length: retro.dots }, (_none, at) =>
      input(
        `${VOTE_FIELD}${at + 1}`,
        retro.dots === 1 ? 'Your vote' : `Vote ${at + 1}`,
        themeSelect(
          ids.vote.find,
          themes.find(({ id }) => id === given[at]),
        ),
        { optional: true },
      ),
    ),
    context(`The same one may be chosen more than once. ${PRIVACY_OF_VOTES}`),
  ]);
}
