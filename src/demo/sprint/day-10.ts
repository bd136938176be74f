import type { Scene } from '../stage.ts';

const STANDUP = { in: '#dev-standup' };

/** The sprint is closed and looked back on. */
export const day10: Scene[] = [
  {
    from: '2026-03-13 08:50',
    at: '2026-03-13 08:56',
    title: 'The last meeting of the sprint',
    async play({ answers }) {
      await answers('Ola', async (ola) => {
        await ola.presses('Update my board', STANDUP);
        await ola.fills('Today', 'the review, then a long weekend');
        await ola.picks('PROC-002 Alerts', 'Done');
        await ola.submits();
      });
    },
  },
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
];
