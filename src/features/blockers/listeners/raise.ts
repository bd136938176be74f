import { readForm } from '../../../slack/form-values.ts';
import type { Invocation, Listeners, MessageShortcut } from '../../../slack/interactions.ts';
import type { Modal } from '../../../slack/message.ts';
import { shorten } from '../../../slack/mrkdwn.ts';
import { FormErrors, UserError } from '../../../slack/user-error.ts';
import type { Core } from '../../slice.ts';
import { openStoriesOf, type Story } from '../../sprints/index.ts';
import { requireTeam, resolveTeam } from '../../teams/index.ts';
import { joinByDraft, raiseDraft, raiseOrOffer } from '../flows/offer.ts';
import { learnMentioned, readWritten } from '../flows/read-written.ts';
import { requireStoryToRaise } from '../flows/story.ts';
import { ids } from '../ids.ts';
import { saysWhatBlocks } from '../rules/index.ts';
import { raiseForm } from '../schema.ts';
import { answerModal, raiseModal } from '../views/forms.ts';
import { answerInPlace } from './answer.ts';

/** As much as a text input takes. */
const LONGEST_PREFILL = 3000;

/** `/blocker` alone opens a form; with words it raises at once. */
export async function raiseByCommand(core: Core, invocation: Invocation): Promise<void> {
  const { workspaceId, userId, inbound } = invocation;
  if (invocation.text === '') return invocation.openModal(() => emptyForm(core, invocation));
  const team = await requireTeam(core.database.db, invocation);
  const written = await readWritten(core, workspaceId, invocation.text);
  if (!saysWhatBlocks(written.text)) {
    throw new UserError('Say what blocks you, too: `/blocker staging DB refuses connections @dana`.');
  }
  const draft = { teamId: team.id, ...written, storyKey: null, isCritical: false };
  await invocation.reply(await raiseOrOffer(core, { inbound, userId, draft }));
}

async function emptyForm(core: Core, invocation: Invocation): Promise<Modal> {
  const team = await requireTeam(core.database.db, invocation);
  return raiseModal({ teams: [team], stories: await ownStories(core, invocation, [team]) });
}

export function listenForRaising(listeners: Listeners, core: Core): void {
  listeners.onMessageShortcut(ids.shortcut.track, (shortcut) => raiseFromMessage(core, shortcut));

  listeners.onSubmit(ids.raise.submit, async ({ inbound, userId, modal }) => {
    const form = readForm(raiseForm, modal.values);
    if (form.mine && form.story) {
      throw new FormErrors({ story: 'Choose one of yours or write the key of another, not both.' });
    }
    if (form.owner) await learnMentioned(core, inbound.workspaceId, [form.owner]);
    const draft = {
      ...{ teamId: form.team ?? modal.metadata, text: form.text, ownerId: form.owner },
      ...{ storyKey: form.mine ?? form.story, isCritical: form.critical.length > 0 },
    };
    const answer = await raiseOrOffer(core, { inbound, userId, draft });
    return { kind: 'show', view: answerModal('Blocker', answer) };
  });

  listeners.onPress(ids.story.raise, async ({ workspaceId, userId, value, openModal }) => {
    const { story, team } = await requireStoryToRaise(core.database.db, workspaceId, value);
    const stories = await ownStories(core, { workspaceId, userId }, [team]);
    await openModal(raiseModal({ teams: [team], stories, storyKey: story.key }));
  });

  listeners.onPress(ids.draft.raise, async (press) => {
    const { inbound, userId, value: draftId } = press;
    await answerInPlace(press, await raiseDraft(core, { inbound, draftId, userId }));
  });

  listeners.onPress(ids.draft.join, async (press) => {
    const [draftId = '', number = ''] = press.value.split(' ');
    const { inbound, userId } = press;
    await answerInPlace(press, await joinByDraft(core, { inbound, draftId, number: Number(number), userId }));
  });
}

/** "Track as a blocker" on any message: the form, with what the message says. */
async function raiseFromMessage(core: Core, shortcut: MessageShortcut): Promise<void> {
  const { db } = core.database;
  const which = await resolveTeam(db, shortcut);
  const teams = which.kind === 'choose' ? which.teams : [await requireTeam(db, shortcut)];
  const { workspaceId, messageText } = shortcut;
  const { text, ownerId } = await readWritten(core, workspaceId, messageText);
  const stories = await ownStories(core, shortcut, teams);
  await shortcut.openModal(raiseModal({ teams, text: shorten(text, LONGEST_PREFILL), ownerId, stories }));
}

/** What the person works on in the team that is meant. */
async function ownStories(
  core: Core,
  { workspaceId, userId }: { workspaceId: string; userId: string },
  teams: ReadonlyArray<{ id: string }>,
): Promise<Story[]> {
  const [team, ...others] = teams;
  const only = team && others.length === 0 ? team.id : null;
  return openStoriesOf(core.database.db, workspaceId, userId, only);
}
