import type { Scene } from '../stage.ts';

const STANDUP = { in: '#dev-standup' };
const DM = { in: 'dm' };

/** Back on course; the retrospective opens. */
export const day9: Scene[] = [
  {
    from: '2026-03-12 09:00',
    at: '2026-03-12 09:10',
    title: 'The load test has passed',
    async play({ answers }) {
      await answers('Kim', async (kim) => {
        await kim.presses('Answer', DM);
        await kim.fills('Today', 'write down how the load test is run');
        await kim.picks('ERP-004 Orders under load', 'Done');
        await kim.submits();
      });
      await answers('Lea', (lea) => lea.says('today: demo with two shops, tidy up ERP-003', DM));
      await answers('Ola', (ola) => ola.says('today: PROC-002, wake nobody for nothing', DM));
      await answers('Dana', (dana) => dana.says('today: who shows what on Friday', DM));
      await answers('Priya', (priya) => priya.says('today: what comes after refunds', DM));
    },
  },
  {
    from: '2026-03-12 11:00',
    at: '2026-03-12 11:01',
    title: 'The daily is green again',
    async play({ as, said }) {
      await said('The daily is green', () =>
        as('Priya').sees(/day 9 of 10[\s\S]*🟢[\s\S]*35 of 46/, STANDUP),
      );
    },
  },
  {
    from: '2026-03-12 17:00',
    at: '2026-03-12 17:09',
    title: 'Noor answers in her morning',
    async play({ answers }) {
      await answers('Noor', (noor) => noor.says('today: ERP-005 is in review, not done by Friday', DM));
    },
  },
];
