import { readForm } from '../../../slack/form-values.ts';
import type { Listeners } from '../../../slack/interactions.ts';
import type { Core } from '../../slice.ts';
import { groupThemes, ungroup } from '../flows/group.ts';
import { ballotFor, cardsFor, findThemes, themesFor } from '../flows/questions.ts';
import { castVotes } from '../flows/vote.ts';
import { ids } from '../ids.ts';
import { groupForm, readVotes, votesForm } from '../schema.ts';
import { groupModal, themeChoice } from '../views/group-form.ts';
import { saidModal } from '../views/modal.ts';
import { voteModal } from '../views/vote-form.ts';
import { PRIVACY_OF_VOTES, votesWords } from '../views/words.ts';

export function listenForVoting(listeners: Listeners, core: Core): void {
  const { db } = core.database;

  for (const find of [ids.group.find, ids.vote.find]) {
    listeners.onOptions(find, async ({ metadata, typed }) =>
      (await findThemes(db, metadata, typed)).map(themeChoice),
    );
  }

  listeners.onPress(ids.vote.open, async ({ userId, value: retroId, openModal }) => {
    const { retro, themes, own } = await ballotFor(db, { retroId, userId });
    await openModal(voteModal(retro, themes, own));
  });

  listeners.onSubmit(ids.vote.submit, async ({ inbound, userId, modal }) => {
    const chosen = readVotes(readForm(votesForm, modal.values));
    const voted = await castVotes(core, { inbound, userId, retroId: modal.metadata, chosen });
    if (!voted) return { kind: 'close' };
    const says =
      voted.cast === 0
        ? 'You gave no vote.'
        : `You gave ${votesWords(voted.cast)} of ${voted.retro.dots}. ${PRIVACY_OF_VOTES}`;
    return { kind: 'show', view: saidModal('Your votes', says) };
  });

  listeners.onPress(ids.group.open, async ({ userId, value: retroId, openModal }) => {
    const { themes } = await themesFor(db, { retroId, userId, doWhat: 'group cards' });
    await openModal(groupModal(retroId, themes));
  });

  const anew = async (retroId: string, userId: string, count: number) => {
    const { themes } = await themesFor(db, { retroId, userId, doWhat: 'group cards' });
    return groupModal(retroId, themes, `${count} grouped.`);
  };

  listeners.onPress(
    new RegExp(`^${ids.group.suggested}`),
    async ({ inbound, userId, value, replaceModal }) => {
      const [retroId = '', ...themeIds] = value.split(' ');
      await groupThemes(core, { inbound, userId, retroId, themeIds, name: '' });
      await replaceModal(await anew(retroId, userId, themeIds.length));
    },
  );

  listeners.onSubmit(ids.group.submit, async ({ inbound, userId, modal }) => {
    const { themes: themeIds, name } = readForm(groupForm, modal.values);
    const retroId = modal.metadata;
    await groupThemes(core, { inbound, userId, retroId, themeIds, name });
    return { kind: 'show', view: await anew(retroId, userId, themeIds.length) };
  });

  listeners.onPress(ids.group.part, async ({ inbound, userId, value, replaceModal }) => {
    const [retroId = '', themeId = ''] = value.split(' ');
    await ungroup(core, { inbound, userId, retroId, themeId });
    await replaceModal(await cardsFor(db, { retroId, userId, page: 0 }, core.clock.now()));
  });
}
