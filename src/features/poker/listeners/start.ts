import { readForm } from '../../../slack/form-values.ts';
import type { Interaction, Listeners } from '../../../slack/interactions.ts';
import { UserError } from '../../../slack/user-error.ts';
import type { Core } from '../../slice.ts';
import { storiesById } from '../../sprints/index.ts';
import { findTeam } from '../../teams/index.ts';
import { startPoker } from '../flows/start.ts';
import { formForStory } from '../flows/start-form.ts';
import { ids } from '../ids.ts';
import { DEFAULT_MINUTES, startForm } from '../schema.ts';
import { saidModal, startModal } from '../views/forms.ts';

/** The form in which one begins to estimate a story together. */
export async function openPokerForm(core: Core, asked: Interaction, storyId: string): Promise<void> {
  await asked.openModal(startModal(await formForStory(core.database.db, storyId)));
}

export function listenForStarting(listeners: Listeners, core: Core): void {
  const { db } = core.database;

  listeners.onPress(ids.start.open, (press) => openPokerForm(core, press, press.value));

  listeners.onSubmit(ids.start.submit, async ({ inbound, userId, modal }) => {
    const form = readForm(startForm, modal.values);
    const [teamId = '', channelId = ''] = modal.metadata.split(' ');
    const team = await findTeam(db, teamId);
    if (!team) throw new UserError('That team is gone. Nothing was begun.');
    const kept = await storiesById(db, form.stories);
    const stories = form.stories.flatMap((id) => kept.get(id) ?? []);
    const openMinutes = form.how === 'live' ? DEFAULT_MINUTES.live : form.hours;
    const starting = { inbound, userId, team, channelId, stories, mode: form.how, openMinutes };
    return { kind: 'show', view: saidModal('Estimate together', await startPoker(core, starting)) };
  });
}
