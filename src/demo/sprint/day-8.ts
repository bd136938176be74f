import type { Scene } from '../stage.ts';
import { notesWhoWasThere } from './who-was-there.ts';

const STANDUP = { in: '#dev-standup' };
const BLOCKERS = { in: '#dev-blockers' };
const DM = { in: 'dm' };

/** Red, and what brings the sprint back. */
export const day8: Scene[] = [
  {
    from: '2026-03-11 08:50',
    at: '2026-03-11 08:57',
    title: 'Before the meeting',
    async play({ answers }) {
      await answers('Ola', async (ola) => {
        await ola.presses('Update my board', STANDUP);
        await ola.fills('Today', 'PROC-002: an alert for the disk, what else');
        await ola.picks('PROC-002 Alerts', 'Testing');
        await ola.submits();
      });
      await answers('Lea', async (lea) => {
        await lea.presses('Update my board', STANDUP);
        await lea.ticks(/reviews/);
        await lea.fills('Today', 'ERP-003 as soon as staging is back');
        await lea.submits();
      });
    },
  },
  notesWhoWasThere('2026-03-11 09:17'),
  {
    from: '2026-03-11 11:00',
    at: '2026-03-11 11:04',
    title: 'The sprint turns red',
    async play({ as, said }) {
      await said('The daily says that it is red, and why', () =>
        as('Lea').sees(/day 8 of 10[\s\S]*🔴[\s\S]*19 of 46/, STANDUP),
      );
      await said('Ada, who has a stake in it, is told why', () =>
        as('Ada').sees(/🔴 Sprint 2026-05 of Dev team is 23 % behind[\s\S]*ERP-003/, DM),
      );
    },
  },
  {
    at: '2026-03-11 11:20',
    title: 'Omar frees the disk',
    async play({ as, said }) {
      const omar = as('Omar');
      await omar.presses('Resolve', DM);
      await omar.fills('What fixed it?', 'old nightly dumps; they are kept for three days now');
      await omar.submits();
      await said('The card says what fixed it', () => as('Lea').sees(/nightly dumps/, BLOCKERS));
    },
  },
  {
    at: '2026-03-11 15:48',
    title: 'Lea finishes the import',
    async play({ as, said }) {
      await as('Lea').types('/sprint move ERP-003 done', STANDUP);
      await said('The daily follows', () => as('Kim').sees(/Wed 11 Mar[\s\S]*27 of 46/, STANDUP));
    },
  },
  {
    from: '2026-03-11 17:00',
    at: '2026-03-11 17:09',
    title: 'Noor answers in her morning',
    async play({ answers }) {
      await answers('Noor', async (noor) => {
        await noor.presses('Answer', DM);
        await noor.ticks(/orders that come twice/);
        await noor.fills('Today', 'ERP-005: refunds of a part of an order');
        await noor.submits();
      });
    },
  },
];
