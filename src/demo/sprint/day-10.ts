import type { Member } from '../../simulator/driver/index.ts';
import type { Scene } from '../stage.ts';
import { notesWhoWasThere } from './who-was-there.ts';

const STANDUP = { in: '#dev-standup' };
const VOTES = ['Vote 1', 'Vote 2', 'Vote 3'];

/** The sprint is closed and looked back on. */
export const day10: Scene[] = [
  {
    from: '2026-03-13 08:50',
    at: '2026-03-13 08:56',
    title: 'The last meeting of the sprint',
    async play({ answers }) {
      await answers('Ola', async (ola) => {
        await ola.presses('Update my board', STANDUP);
        for (const done of [/an alert for the disk/, /wake nobody/]) await ola.ticks(done);
        await ola.fills('Today', 'the review, then a long weekend');
        await ola.picks('PROC-002 Alerts', 'Done');
        await ola.submits();
      });
    },
  },
  notesWhoWasThere('2026-03-13 09:18'),
  {
    from: '2026-03-13 11:00',
    at: '2026-03-13 11:01',
    title: 'The last daily',
    async play({ as, said }) {
      await said('The daily has what is done', () =>
        as('Priya').sees(/day 10 of 10[\s\S]*43 of 46/, STANDUP),
      );
    },
  },
  {
    at: '2026-03-13 11:20',
    title: 'The cards lie open; the team votes',
    async play({ as }) {
      const [full, alerts, waiting] = ['look at the disk', 'alerts for staging', 'waiting two days'];
      await votes(as('Lea'), [full, full, alerts]);
      await votes(as('Ola'), [alerts, alerts, full]);
      await votes(as('Kim'), [waiting, waiting, alerts]);
    },
  },
  {
    at: '2026-03-13 14:30',
    title: 'Dana closes the sprint',
    async play({ as, said }) {
      const dana = as('Dana');
      await said('The channel reads how many have voted, and not for what', () =>
        dana.sees(/3 of 6 have voted/, STANDUP),
      );
      await dana.types('/sprint close', STANDUP);
      await dana.ticks('Ten shops find their orders in the ERP');
      await dana.submits();
      await said('What is not done is asked about', () => dana.seesModal(/ERP-005 Refunds reach the ERP/));
      await dana.submits();
      await dana.closesModal();
      await said('The channel has the review', () =>
        as('Priya').sees(/Sprint 2026-05[\s\S]*43 of 4[06] points/, STANDUP),
      );
    },
  },
  {
    at: '2026-03-13 15:05',
    title: 'The team agrees on what to do',
    async play({ as, said }) {
      const dana = as('Dana');
      await said('At three the votes were closed: now there are totals', () =>
        dana.sees(/4 votes.*alerts for staging/, STANDUP),
      );
      await dana.presses('Add an action', STANDUP);
      await dana.fills('What is to be done?', 'alerts for the disks of staging');
      await dana.picks('Who does it?', 'Ola');
      await dana.submits();
      await dana.presses('Close the retro', STANDUP);
      await said('The channel has the summary', () =>
        as('Kim').sees(/is over[\s\S]*alerts for the disks of staging[\s\S]*Ola/, STANDUP),
      );
    },
  },
  {
    at: '2026-03-13 15:40',
    title: 'The next planning begins where this sprint ends',
    async play({ as, said }) {
      const dana = as('Dana');
      await dana.types('/sprint plan', STANDUP);
      await said('The next sprint has its name and dates', () => dana.seesModal(/Sprint 2026-06/));
      await dana.fills('What is it for?', 'Shops are refunded without asking');
      await dana.submits();
      await dana.submits();
      await said('The recap has what was done, and what the team agreed on', () =>
        dana.seesModal(/Sprint 2026-05: 43 of 40 points[\s\S]*action/),
      );
      await dana.presses('Show', { beside: 'Recap' });
      await said('The action waits there to be closed', () =>
        dana.seesModal(/alerts for the disks of staging/),
      );
      await dana.closesModal();
    },
  },
];

/** Three votes, each on the card with these words. */
async function votes(member: Member, cards: readonly string[]): Promise<void> {
  await member.presses('Vote', STANDUP);
  for (const [at, words] of cards.entries()) await member.picks(VOTES[at] ?? '', words);
  await member.submits();
}
