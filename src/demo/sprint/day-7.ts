import { cameAt, type Scene } from '../stage.ts';

const STANDUP = { in: '#dev-standup' };
const DM = { in: 'dm' };

/** Nothing moves while nobody takes the blocker. */
export const day7: Scene[] = [
  {
    from: '2026-03-10 09:00',
    at: '2026-03-10 09:12',
    title: 'Everybody waits for staging',
    async play({ answers }) {
      await answers('Lea', (lea) => lea.says('today: reviews, while staging is full', DM));
      await answers('Ola', (ola) => ola.presses('Same as planned', DM));
      await answers('Kim', (kim) => kim.presses('Same as planned', DM));
      await answers('Dana', (dana) => dana.says('today: budget of the next quarter', DM));
      await answers('Priya', (priya) => priya.presses('Skip today', DM));
    },
  },
  {
    from: '2026-03-10 11:00',
    at: '2026-03-10 11:06',
    title: 'The daily turns yellow, and Dana is told of the blocker',
    async play({ as, said }) {
      await said('The daily says how far behind the sprint is, and why', () =>
        as('Priya').sees(/day 7 of 10[\s\S]*🟡[\s\S]*19 of 46/, STANDUP),
      );
      await said('Dana is told by DM', () =>
        cameAt('11:05', as('Dana').sees(/no disk space left[\s\S]*4 working hours/, DM)),
      );
    },
  },
  {
    from: '2026-03-10 17:00',
    at: '2026-03-10 17:08',
    title: 'Noor goes on with what needs no staging',
    async play({ answers }) {
      await answers('Noor', (noor) => noor.says('today: ERP-005 on my own machine', DM));
    },
  },
];
