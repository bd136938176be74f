import type { Scene } from '../stage.ts';

const STANDUP = { in: '#dev-standup' };
const DM = { in: 'dm' };

/** A quiet day: one as planned, one skips, one is late. */
export const day4: Scene[] = [
  {
    from: '2026-03-05 09:00',
    at: '2026-03-05 09:05',
    title: 'Lea and Ola answer, Priya skips',
    async play({ as, said, answers }) {
      await said('Kim, on leave, is not asked', () => as('Kim').doesNotSee(/Thu 5 Mar/, DM));
      await answers('Lea', async (lea) => {
        await lea.presses('Answer', DM);
        await lea.ticks('mock the sandbox for the import tests');
        await lea.fills('Today', 'ERP-003: errors of the import');
        await lea.submits();
      });
      await said('Lea is asked whether something blocks what she carried over three times', () =>
        as('Lea').sees(/review the PR.*carried over/, DM),
      );
      await as('Lea').presses('Nothing blocks it', DM);
      await said('It is left at that', () => as('Lea').doesNotSee(/Is something blocking it/, DM));
      await answers('Ola', async (ola) => {
        await ola.presses('Same as planned', DM);
      });
      await as('Priya').presses('Skip today', DM);
      await said('Priya’s skip is taken without a question', () => as('Priya').sees(/skip/, DM));
    },
  },
  {
    from: '2026-03-05 10:30',
    at: '2026-03-05 10:31',
    title: 'Dana has not answered yet',
    async play({ as, said }) {
      await said('Dana is reminded once', () => as('Dana').sees(/Thu 5 Mar.*open for you until 11:00/, DM));
    },
  },
  {
    from: '2026-03-05 11:00',
    at: '2026-03-05 11:01',
    title: 'The daily goes out without Dana',
    async play({ as, said }) {
      await said('The daily says that Priya skips', () =>
        as('Lea').sees(/Thu 5 Mar[\s\S]*Priya skips/, STANDUP),
      );
    },
  },
  {
    at: '2026-03-05 12:40',
    title: 'Dana answers late',
    async play({ as, said, answers }) {
      await answers('Dana', async (dana) => {
        await dana.presses('Answer late', DM);
        await dana.ticks('two interviews, then reviews');
        await dana.fills('Today', 'release notes for the order export');
        await dana.picks('PROC-001 Build pipeline', 'Done');
        await dana.submits();
      });
      await said('The daily has it, marked as late', () =>
        as('Lea').sees(/release notes for the order export.*late/, STANDUP),
      );
    },
  },
  {
    from: '2026-03-05 18:00',
    at: '2026-03-05 18:10',
    title: 'Noor answers in her morning',
    async play({ as, said, answers }) {
      await answers('Noor', (noor) => noor.presses('Same as planned', DM));
      await said('Noor is in the daily', () => as('Lea').sees(/Thu 5 Mar[\s\S]*export as CSV/, STANDUP));
    },
  },
];
