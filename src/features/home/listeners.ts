import type { Listeners, Press } from '../../slack/interactions.ts';
import type { Core, Slice } from '../slice.ts';
import { teamToManage } from '../teams/index.ts';
import { chooseTeam, turnPage } from './flows/change-view.ts';
import { openHome } from './flows/open-home.ts';
import { settingsOf } from './flows/settings.ts';
import { EVERY_TEAM, ids } from './ids.ts';
import { turnSchema } from './schema.ts';
import { settingsModal } from './views/teams.ts';

export function listen(listeners: Listeners, core: Core, slices: readonly Slice[]): void {
  listeners.onEvent('app_home_opened', async ({ inbound, workspaceId, event }) => {
    if (event.tab === 'home') await openHome(core, { inbound, workspaceId, userId: event.user });
  });

  listeners.onPress(ids.team.choose, (press) =>
    chooseTeam(core, press, press.value === EVERY_TEAM ? null : press.value),
  );

  for (const actionId of [ids.page.back, ids.page.on]) {
    listeners.onPress(actionId, (press) => turnPage(core, press, turnSchema.parse(JSON.parse(press.value))));
  }

  listeners.onPress(ids.settings.open, (press) => openSettings(core, press, slices));
}

async function openSettings(core: Core, press: Press, slices: readonly Slice[]): Promise<void> {
  const { db } = core.database;
  const team = await teamToManage(db, press.value, press.userId, 'change the settings');
  await press.openModal(settingsModal(team, await settingsOf(db, slices, team.id)));
}
