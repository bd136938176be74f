import type { Scene } from '../stage.ts';

const STANDUP = { in: '#dev-standup' };
const BLOCKERS = { in: '#dev-blockers' };
const DM = { in: 'dm' };

/** The sprint grows: a story comes, and one turns out to be larger. */
export const day6: Scene[] = [
  {
    from: '2026-03-09 09:00',
    at: '2026-03-09 09:06',
    title: 'A new week; Kim is back',
    async play({ answers }) {
      await answers('Lea', async (lea) => {
        await lea.presses('Answer', DM);
        await lea.ticks('demo of the order import');
        await lea.fills('Today', 'ERP-003: a shop tries the import with us');
        await lea.submits();
      });
      await answers('Ola', (ola) => ola.says('today: PROC-002, who gets which alert', DM));
      await answers('Kim', async (kim) => {
        await kim.presses('Answer', DM);
        await kim.fills('Today', 'ERP-004: ten thousand orders in one night');
        await kim.picks('ERP-004 Orders under load', 'In Progress');
        await kim.submits();
      });
      await answers('Dana', (dana) => dana.presses('Same as planned', DM));
      await answers('Priya', (priya) => priya.says('today: two shops have asked for refunds', DM));
    },
  },
  {
    at: '2026-03-09 10:12',
    title: 'A story comes into the sprint, another grows',
    async play({ as, said }) {
      const priya = as('Priya');
      await priya.types('/sprint add ERP-005 Refunds reach the ERP 3 @noor should', STANDUP);
      await as('Priya').presses('Add to Sprint 2026-05', STANDUP);
      await as('Kim').types('/sprint estimate ERP-004 8', STANDUP);
      await said('Kim reads what it was and is', () => as('Kim').sees(/8 points/, STANDUP));
    },
  },
  {
    from: '2026-03-09 11:00',
    at: '2026-03-09 11:01',
    title: 'The daily of the sixth day',
    async play({ as, said }) {
      await said('The daily counts what has come', () =>
        as('Lea').sees(/day 6 of 10[\s\S]*19 of 46 points/, STANDUP),
      );
    },
  },
  {
    at: '2026-03-09 15:05',
    title: 'Staging is full, and holds up the import',
    async play({ as, said }) {
      await as('Lea').types('/blocker staging has no disk space left @omar ERP-003', STANDUP);
      await said('The card names the story that waits', () =>
        as('Kim').sees(/no disk space left[\s\S]*ERP-003/, BLOCKERS),
      );
    },
  },
  {
    from: '2026-03-09 17:00',
    at: '2026-03-09 17:06',
    title: 'Noor answers in her morning',
    async play({ answers }) {
      await answers('Noor', async (noor) => {
        await noor.presses('Answer', DM);
        await noor.ticks('review of the order import');
        await noor.fills('Today', 'ERP-003: orders that come twice');
        await noor.submits();
      });
    },
  },
];
