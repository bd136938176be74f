import type { Member } from '../../simulator/driver/index.ts';
import type { Scene } from '../stage.ts';

const STANDUP = { in: '#dev-standup' };
const DM = { in: 'dm' };

/** The team's first command, and a look at what it will see. */
export const settingUp: Scene[] = [
  {
    at: '2026-02-27 12:30',
    title: 'Dana sets the standup up',
    async play({ as, said }) {
      const dana = as('Dana');
      await setsUp(dana);
      await said('Dana reads what is set up and what is missing', () =>
        dana.sees(/is set up[\s\S]*I'm not in #dev-general/, DM),
      );
      await dana.invitesApp('#dev-general');
      await said('What is no longer missing is no longer listed', () => dana.doesNotSee("I'm not in", DM));
    },
  },
  {
    at: '2026-02-27 12:36',
    title: 'Dana tries it alone',
    async play({ as, said }) {
      const dana = as('Dana');
      await dana.presses('Try it now, only me');
      await said('Dana alone sees the prompt as the team will', () => dana.sees(/try-out/i, DM));
      await dana.presses('Answer', DM);
      await dana.fills('Today', 'plan the ERP release with Priya');
      await dana.submits();
      await said('Dana alone sees the daily as it would look', () => dana.sees('plan the ERP release', DM));
      await said('Nobody else hears of the try-out', () => as('Lea').doesNotSee('plan the ERP release'));
    },
  },
];

/** By its form; the bot is in all of its channels but one. */
export async function setsUp(dana: Member): Promise<void> {
  await dana.types('/standup setup', STANDUP);
  await dana.picks('Team lead', ['Dana']);
  await dana.picks('Product manager', ['Priya']);
  await dana.picks('Asked by direct message on', ['Monday', 'Tuesday', 'Thursday']);
  await dana.picks('Held live on', ['Wednesday', 'Friday']);
  await dana.picks('Channel for blockers', '#dev-blockers');
  await dana.picks('Channel for wins', '#dev-wins');
  await dana.picks('Channel for news', '#dev-general');
  await dana.submits();
}
