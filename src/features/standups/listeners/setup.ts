import { z } from 'zod';
import { readForm } from '../../../slack/form-values.ts';
import type {
  Invocation,
  Listeners,
  Press,
  Submission,
  SubmissionAnswer,
} from '../../../slack/interactions.ts';
import { UserError } from '../../../slack/user-error.ts';
import type { Core } from '../../slice.ts';
import { knowPerson, requireManager } from '../../teams/index.ts';
import { lookAtChannel, usableChannel } from '../../workspaces/index.ts';
import { type Place, placeOf, requireStandup } from '../flows/place.ts';
import { changeStandup, setUpStandup } from '../flows/set-up.ts';
import { newSetupForm, settingsForm } from '../flows/setup-form.ts';
import { homeOf } from '../flows/team-here.ts';
import { refreshChecklists } from '../flows/welcome-bot.ts';
import { ids } from '../ids.ts';
import { setupForm } from '../schema/setup-form.ts';
import { setupModal } from '../views/setup-modal.ts';

const metadata = z.union([z.object({ channelId: z.string() }), z.object({ standupId: z.string() })]);

export function listenForSetup(listeners: Listeners, core: Core): void {
  listeners.onPress(ids.setup.open, async (press) =>
    openSettings(core, press, await placeOf(core.database.db, press.workspaceId, press.value)),
  );
  listeners.onEvent('member_joined_channel', ({ workspaceId, event }) =>
    refreshChecklists(core, { workspaceId, channelId: event.channel, userId: event.user }),
  );
  listeners.onSubmit(ids.setup.submit, (submission) => submitSetup(core, submission));
}

/** `/standup setup`: a new team for this channel, or the settings of the one whose home it is. */
export async function openSetup(core: Core, invocation: Invocation): Promise<void> {
  const { workspaceId, userId, channelId } = invocation;
  const { db } = core.database;
  const place = await homeOf(db, workspaceId, channelId);
  if (place) return openSettings(core, invocation, place);
  if (channelId.startsWith('D')) {
    throw new UserError("A standup needs a channel. Type `/standup setup` in your team's channel.");
  }
  const channel =
    (await usableChannel(db, workspaceId, channelId)) ?? (await lookAtChannel(core, workspaceId, channelId));
  await knowPerson(core, { workspaceId, userId });
  const where = { workspaceId, userId, channelId, channelName: channel.name };
  await invocation.openModal(setupModal(await newSetupForm(db, where)));
}

/** `/standup settings`. */
export async function openSettingsHere(core: Core, invocation: Invocation): Promise<void> {
  await openSettings(core, invocation, await requireStandup(core.database.db, invocation));
}

async function openSettings(
  core: Core,
  { userId, openModal }: Pick<Press, 'userId' | 'openModal'>,
  place: Place,
): Promise<void> {
  const { db } = core.database;
  await requireManager(db, place.team, userId, 'change the settings', 'use `/standup status`');
  await openModal(setupModal(await settingsForm(db, place, core.clock.now())));
}

async function submitSetup(core: Core, submission: Submission): Promise<SubmissionAnswer> {
  const { inbound, userId, modal } = submission;
  const form = readForm(setupForm, modal.values);
  const about = metadata.parse(JSON.parse(modal.metadata));
  if ('standupId' in about) await changeStandup(core, { inbound, userId, form, ...about });
  else await setUpStandup(core, { inbound, userId, form, ...about });
  return { kind: 'close' };
}
