import type { Member } from '../../simulator/driver/index.ts';
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
      await answers('Lea', async (lea) => {
        await lea.presses('Answer', DM);
        await lea.ticks(/a shop tries the import/);
        await lea.ticks(/as soon as staging is back/);
        await lea.fills('Today', 'demo with two shops');
        await lea.submits();
      });
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
    at: '2026-03-12 11:10',
    title: 'The retrospective has opened by itself; people write cards',
    async play({ as, said }) {
      await said('It begins with what happened', () =>
        as('Ola').sees(/Sprint 2026-05[\s\S]*so far: 35 of 40 points[\s\S]*Cards are anonymous/, STANDUP),
      );
      await writes(as('Lea'), {
        Start: 'look at the disk of staging before it is full',
        Continue: 'demos with real shops',
      });
      await writes(as('Kim'), {
        Stop: 'waiting two days for staging',
        Continue: 'load tests in every sprint',
      });
      await writes(as('Ola'), { Start: 'alerts for staging, not only for production' });
      await writes(as('Dana'), { Stop: 'stories that come in on day six' });
      await as('Lea').presses('See cards', STANDUP);
      await said('Nobody reads the others’ cards yet', () => as('Lea').seesModal(/opened to everybody/));
      await as('Lea').closesModal();
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

async function writes(member: Member, cards: Record<string, string>): Promise<void> {
  await member.presses('Add a card', STANDUP);
  for (const [column, text] of Object.entries(cards)) await member.fills(column, text);
  await member.submits();
  await member.closesModal();
}
