import { cameAt, type Scene } from '../stage.ts';

const STANDUP = { in: '#dev-standup' };
const BLOCKERS = { in: '#dev-blockers' };
const DM = { in: 'dm' };

/** Everybody is asked in their own morning; a blocker waits for somebody to take it. */
export const day2: Scene[] = [
  {
    from: '2026-03-03 09:00',
    at: '2026-03-03 09:01',
    title: 'Nine o’clock in Berlin',
    async play({ as, said }) {
      for (const name of ['Lea', 'Ola', 'Kim', 'Dana', 'Priya']) {
        await said(`${name} is asked at 09:00`, () =>
          cameAt('09:00', as(name).sees(/standup · Tue 3 Mar/, DM)),
        );
      }
      await said('Noor, at midnight, is left alone', () => as('Noor').doesNotSee(/Tue 3 Mar/, DM));
    },
  },
  {
    at: '2026-03-03 09:02',
    title: 'Lea answers on her phone',
    async play({ as, said, answers }) {
      await answers('Lea', async (lea) => {
        await lea.presses('Answer', DM);
        await lea.ticks('finish the ERP-002 sync');
        await lea.fills('Today', 'ERP-003 order import');
        await lea.fills('New blockers', 'waiting for the sandbox key from Finance');
        await lea.picks('ERP-002 Order sync', 'Done');
        await lea.submits();
      });
      const lea = as('Lea');
      await said('Lea is asked once whether to track it', () => lea.sees(/Track .*sandbox key/, DM));
      await lea.presses('Track it', DM);
      await said('It is tracked', () => lea.sees(/is tracked as/, DM));
      await said('The card is in #dev-blockers', () => as('Ola').sees(/sandbox key from Finance/, BLOCKERS));
    },
  },
  {
    at: '2026-03-03 09:08',
    title: 'Kim goes on as planned',
    async play({ as, said, answers }) {
      await answers('Kim', (kim) => kim.presses('Same as planned', DM));
      await said('Kim reads what was understood', () => as('Kim').sees(/load tests/, DM));
    },
  },
  {
    at: '2026-03-03 09:25',
    title: 'Dana answers in plain words, Priya in the form',
    async play({ as, said, answers }) {
      await answers('Dana', (dana) =>
        dana.says('yesterday: tidied the board\ntoday: two interviews, then reviews', DM),
      );
      await said('Dana reads how her words were read', () => as('Dana').sees(/I read this/, DM));
      await answers('Priya', async (priya) => {
        await priya.presses('Answer', DM);
        await priya.fills('Today', 'acceptance criteria for ERP-004');
        await priya.submits();
      });
    },
  },
  {
    from: '2026-03-03 10:30',
    at: '2026-03-03 10:31',
    title: 'Ola forgets',
    async play({ as, said }) {
      await said('Ola is reminded once', () =>
        cameAt('10:30', as('Ola').sees(/open for you until 11:00/, DM)),
      );
      await said('Who has answered is not reminded', () => as('Lea').doesNotSee(/open for you until/, DM));
    },
  },
  {
    from: '2026-03-03 11:00',
    at: '2026-03-03 11:01',
    title: 'The daily',
    async play({ as, said }) {
      const daily = await as('Priya').sees(/Tue 3 Mar[\s\S]*answered/, STANDUP);
      await said('The daily has each plan in a line', () =>
        as('Priya').sees(/Lea[\s\S]*ERP-003 order import/, STANDUP),
      );
      await said('The board has followed Lea’s answer', () =>
        as('Priya').sees(/day 2 of 10[\s\S]*8 of 40 points done/, STANDUP),
      );
      await said('Noor stands as asked later, not as missing', () =>
        as('Dana').sees(/Noor is asked at 18:00/, STANDUP),
      );
      await said('Ola is named without a ping', () => as('Ola').sees(/No answer (yet )?from Ola\./, STANDUP));
      await said('The full answers are in its thread', async () => {
        const replies = as('Priya').thread(daily);
        if (replies.length !== 4) throw new Error(`There are ${replies.length} replies, not 4.`);
      });
    },
  },
  {
    at: '2026-03-03 11:26',
    title: 'Lea edits her answer',
    async play({ as, said }) {
      const lea = as('Lea');
      await lea.presses('Edit', DM);
      await lea.fills('Today', 'ERP-003 order import\npair with Kim on the load tests');
      await lea.submits();
      await said('The daily and its thread follow', () => as('Kim').sees(/pair with Kim/, STANDUP));
    },
  },
  {
    from: '2026-03-03 13:02',
    at: '2026-03-03 13:03',
    title: 'Nobody has taken the blocker for four working hours',
    async play({ as, said }) {
      await said('Dana is told by DM', () =>
        cameAt('13:02', as('Dana').sees(/sandbox key[\s\S]*4 working hours/, DM)),
      );
      await said('The thread of the card says so', () => as('Lea').sees(/@Dana.*is told now/, BLOCKERS));
      await said('Priya is not told yet', () => as('Priya').doesNotSee(/sandbox key/, DM));
    },
  },
  {
    at: '2026-03-03 16:30',
    title: 'Kim goes on leave',
    async play({ as, said }) {
      const kim = as('Kim');
      await kim.types('/standup away 2026-03-04 to 2026-03-06', STANDUP);
      await said('Kim reads until when', () => kim.sees(/away.*Fri 6 Mar/i));
    },
  },
  {
    from: '2026-03-03 18:00',
    at: '2026-03-03 18:06',
    title: 'Noor’s morning',
    async play({ as, said, answers }) {
      await said('Noor is asked at 09:00 in Los Angeles', () =>
        cameAt('18:00', as('Noor').sees(/standup · Tue 3 Mar/, DM)),
      );
      await answers('Noor', async (noor) => {
        await noor.presses('Answer', DM);
        await noor.ticks(/pagination/);
        await noor.fills('Today', 'ERP-003: retry failed pages');
        await noor.submits();
      });
      await said('Her answer is in the daily', () => as('Lea').sees(/retry failed pages/, STANDUP));
    },
  },
];
