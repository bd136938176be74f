import { cameAt, type Scene } from '../stage.ts';
import { notesWhoWasThere } from './who-was-there.ts';

const STANDUP = { in: '#dev-standup' };
const BLOCKERS = { in: '#dev-blockers' };
const DM = { in: 'dm' };

/** The blocker reaches the product manager, who takes it; Kim is away. */
export const day3: Scene[] = [
  {
    from: '2026-03-04 08:50',
    at: '2026-03-04 08:55',
    title: 'Ola and Lea update the board',
    async play({ as, said, answers }) {
      await said('The agenda names Kim as away', () =>
        as('Lea').sees(/Wed 4 Mar[\s\S]*Away 🌴: Kim/, STANDUP),
      );
      await said('Ola’s Tuesday closed without an answer', () =>
        as('Dana').sees(/No answer from Ola\./, STANDUP),
      );
      await answers('Ola', async (ola) => {
        await ola.presses('Update my board', STANDUP);
        await ola.ticks('PROC-001 pipeline');
        await ola.fills('Today', 'PROC-002 alerts');
        await ola.picks('PROC-001 Build pipeline', 'Code Review');
        await ola.picks('PROC-002 Alerts', 'In Progress');
        await ola.submits();
      });
      await answers('Lea', async (lea) => {
        await lea.presses('Update my board', STANDUP);
        await lea.ticks(/pair with Kim/);
        await lea.fills('Today', 'mock the sandbox for the import tests');
        await lea.submits();
      });
    },
  },
  {
    from: '2026-03-04 09:00',
    at: '2026-03-04 09:04',
    title: 'Eight working hours, and still nobody has the blocker',
    async play({ as, said }) {
      await said('Priya is told by DM', () =>
        cameAt('09:02', as('Priya').sees(/sandbox key[\s\S]*8 working hours/, DM)),
      );
      await said('The thread of the card says so', () => as('Lea').sees(/@Priya.*is told now/, BLOCKERS));
    },
  },
  {
    at: '2026-03-04 09:12',
    title: 'Priya takes it',
    async play({ as, said }) {
      const priya = as('Priya');
      await priya.presses("I'm on it", DM);
      await priya.picks('When do you expect it to be solved?', 'By the end of today');
      await priya.submits();
      await said('Lea reads that Priya is on it', () => as('Lea').sees(/Priya is on it/, BLOCKERS));
    },
  },
  notesWhoWasThere('2026-03-04 09:18'),
  {
    from: '2026-03-04 11:00',
    at: '2026-03-04 11:01',
    title: 'The daily',
    async play({ as, said }) {
      await said('The daily says who is on the blocker', () =>
        as('Ola').sees(/Wed 4 Mar[\s\S]*Priya on it until/, STANDUP),
      );
      await said('It says where the sprint is', () =>
        as('Ola').sees(/day 3 of 10[\s\S]*8 of 40 points done/, STANDUP),
      );
      await said('Kim stands as away', () => as('Ola').sees(/Kim 🌴 until/, STANDUP));
      await said('Kim is not asked anything', () => as('Kim').doesNotSee(/Wed 4 Mar/, DM));
    },
  },
  {
    at: '2026-03-04 15:20',
    title: 'Priya has the key',
    async play({ as, said }) {
      const priya = as('Priya');
      await priya.presses('Resolve', DM);
      await priya.fills('What fixed it?', 'Finance sent the key; it is in the vault as erp-sandbox');
      await priya.submits();
      await said('Lea hears of it', () => as('Lea').sees(/in the vault as erp-sandbox/));
    },
  },
  {
    from: '2026-03-04 18:00',
    at: '2026-03-04 18:04',
    title: 'Noor’s morning',
    async play({ as, said, answers }) {
      await answers('Noor', async (noor) => {
        await noor.presses('Answer', DM);
        await noor.ticks(/retry failed pages/);
        await noor.fills('Today', 'ERP-003: export as CSV');
        await noor.submits();
      });
      await said('All who are here have answered or were there', () =>
        as('Priya').sees(/Wed 4 Mar[\s\S]*export as CSV/, STANDUP),
      );
    },
  },
];
