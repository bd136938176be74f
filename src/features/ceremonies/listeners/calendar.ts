import type { Interaction, Listeners } from '../../../slack/interactions.ts';
import { UserError } from '../../../slack/user-error.ts';
import type { Core } from '../../slice.ts';
import { findTeam, type Team } from '../../teams/index.ts';
import { addAddress, addressesOf, stopAddresses } from '../flows/addresses.ts';
import { sendCalendar } from '../flows/send-calendar.ts';
import { ids } from '../ids.ts';
import { addressMessage, calendarOnItsWay } from '../views/calendar.ts';

export function listenForCalendars(listeners: Listeners, core: Core): void {
  listeners.onPress(ids.feed.send, async (press) => {
    const team = await findTeam(core.database.db, press.value);
    if (!team) throw new UserError('That team is gone.');
    await sendCalendarTo(core, press, team);
  });

  listeners.onPress(ids.feed.add, async ({ inbound, userId, value: teamId, reply }) => {
    const { address, team } = await addAddress(core, { inbound, userId, teamId });
    await reply(addressMessage(address, team.name));
  });

  listeners.onPress(ids.feed.stop, async ({ inbound, userId, value: teamId, reply }) => {
    await stopAddresses(core, { inbound, userId, teamId });
    await reply({ text: 'Your addresses of this calendar are stopped. Get another whenever you like.' });
  });
}

/** `/sprint calendar`, and the button that stands for it. */
export async function sendCalendarTo(
  core: Core,
  { inbound, userId, reply }: Interaction,
  team: Team,
): Promise<void> {
  await sendCalendar(core, { inbound, userId, team });
  await reply(calendarOnItsWay(team, await addressesOf(core, team, userId)));
}
