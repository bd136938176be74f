import type { Scene } from '../stage.ts';
import { notesWhoWasThere } from './who-was-there.ts';

const STANDUP = { in: '#dev-standup' };
const BLOCKERS = { in: '#dev-blockers' };
const DM = { in: 'dm' };

/** The team meets, looks back, and goes home. */
export const day5: Scene[] = [
  {
    from: '2026-03-06 08:50',
    at: '2026-03-06 08:56',
    title: 'Lea updates the board',
    async play({ answers }) {
      await answers('Lea', async (lea) => {
        await lea.presses('Update my board', STANDUP);
        await lea.ticks('review the PR on PROC-001');
        await lea.ticks('ERP-003 order import');
        await lea.ticks(/errors of the import/);
        await lea.fills('Today', 'demo of the order import');
        await lea.picks('ERP-001 Invoice export', 'Done');
        await lea.picks('ERP-003 Orders out and in', 'Testing');
        await lea.submits();
      });
    },
  },
  notesWhoWasThere('2026-03-06 09:15'),
  {
    from: '2026-03-06 11:00',
    at: '2026-03-06 11:01',
    title: 'The last daily of the week',
    async play({ as, said }) {
      const daily = await as('Priya').sees(/Fri 6 Mar.*answered/, STANDUP);
      await said('It has no blockers left', async () => {
        if (daily.text.includes('🚧')) throw new Error(daily.text);
      });
    },
  },
  {
    at: '2026-03-06 15:30',
    title: 'Priya looks for open blockers, Dana for the reason of Ola’s Tuesday',
    async play({ as, said }) {
      await as('Priya').types('/blocker list', BLOCKERS);
      await said('Priya reads that none is open', () => as('Priya').sees(/no open blocker/i));
      await as('Dana').types('/standup why @ola 2026-03-03', STANDUP);
      await said('Dana reads what Ola was sent and when', () => as('Dana').sees(/reminder|reminded/i));
    },
  },
  {
    at: '2026-03-06 15:45',
    title: 'Half of the sprint is over',
    async play({ as, said }) {
      await as('Priya').types('/sprint board', STANDUP);
      await said('Priya reads the board', () => as('Priya').sees(/Testing[\s\S]*ERP-003/, STANDUP));
    },
  },
  {
    at: '2026-03-06 16:45',
    title: 'Lea asks for her week',
    async play({ as, said }) {
      await as('Lea').types('/standup week', DM);
      await said('Lea reads her week', () => as('Lea').sees(/ERP-003 order import/, DM));
    },
  },
  {
    from: '2026-03-06 18:00',
    at: '2026-03-06 18:12',
    title: 'Noor ends the week',
    async play({ as, said, answers }) {
      await answers('Noor', async (noor) => {
        await noor.presses('Answer', DM);
        await noor.fills('Today', 'review of the order import');
        await noor.submits();
      });
      await said('Noor is in the daily', () =>
        as('Lea').sees(/Fri 6 Mar[\s\S]*review of the order import/, STANDUP),
      );
    },
  },
  {
    at: '2026-03-06 20:30',
    title: 'Friday evening: nothing is left to say',
    async play({ as, said }) {
      await said('Nobody is told of a blocker any more', () =>
        as('Priya').doesNotSee(/open for \d+ working hours and nobody/, STANDUP),
      );
    },
  },
];
