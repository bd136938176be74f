import { cameAt, type Scene } from '../stage.ts';
import { sprintStarts } from './planning-day.ts';

const STANDUP = { in: '#dev-standup' };
const DM = { in: 'dm' };

const morning: Scene[] = [
  sprintStarts,
  {
    from: '2026-03-02 09:00',
    at: '2026-03-02 09:03',
    title: 'Those in Berlin are asked, and answer on their phones',
    async play({ as, said, answers }) {
      await said('Lea is asked at 09:00', () => cameAt('09:00', as('Lea').sees(/standup · Mon 2 Mar/, DM)));
      await answers('Lea', async (lea) => {
        await lea.presses('Answer', DM);
        await lea.fills('Today', 'finish the ERP-002 sync\nreview the PR on PROC-001');
        await lea.picks('ERP-001 Invoice export', 'Code Review');
        await lea.picks('ERP-002 Order sync', 'In Progress');
        await lea.submits();
      });
      await answers('Ola', async (ola) => {
        await ola.presses('Answer', DM);
        await ola.fills('Today', 'PROC-001 pipeline');
        await ola.picks('PROC-001 Build pipeline', 'In Progress');
        await ola.submits();
      });
      await answers('Kim', (kim) => kim.says('today: load tests for the order export', DM));
      await answers('Dana', (dana) => dana.says('today: plan the ERP release with Priya', DM));
    },
  },
];

/** Something stops Lea, and finds somebody in time. */
export const firstBlocker: Scene[] = [
  {
    at: '2026-03-02 09:40',
    title: 'Something stops Lea',
    async play({ as, said }) {
      const lea = as('Lea');
      await lea.types('/blocker staging DB refuses connections @omar ERP-002', STANDUP);
      await said('Lea reads who will be told and when', () => lea.sees(/Dana \(team lead\)/));
      await said('Omar is told at once', () => as('Omar').sees(/staging DB refuses connections/, DM));
      await said('The card is in #dev-blockers, with the story that it holds up', () =>
        as('Kim').sees(/staging DB refuses connections[\s\S]*ERP-002 Order sync \(8 points\)/, {
          in: '#dev-blockers',
        }),
      );
    },
  },
  {
    at: '2026-03-02 09:52',
    title: 'Omar takes it',
    async play({ as, said }) {
      const omar = as('Omar');
      await omar.presses("I'm on it", DM);
      await omar.picks('When do you expect it to be solved?', 'In 2 hours');
      await omar.submits();
      await said('The card says that Omar is on it', () =>
        as('Lea').sees(/Omar is on it/, { in: '#dev-blockers' }),
      );
    },
  },
  {
    from: '2026-03-02 11:00',
    at: '2026-03-02 11:01',
    title: 'The first daily',
    async play({ as, said }) {
      await said('The daily has the day’s plans and the open blocker', () =>
        as('Priya').sees(/staging DB[\s\S]*PROC-001 pipeline/, STANDUP),
      );
      await said('Nobody above was told: Omar was in time', () => as('Dana').doesNotSee(/staging DB/, DM));
    },
  },
  {
    at: '2026-03-02 11:34',
    title: 'Omar has solved it',
    async play({ as, said }) {
      const omar = as('Omar');
      await omar.presses('Resolve', DM);
      await omar.fills(
        'What fixed it?',
        'the connection pool was full; raised it to 200 and restarted the pooler',
      );
      await omar.submits();
      await said('The card says who solved it and how', () =>
        as('Lea').sees(/Omar[\s\S]*connection pool/, { in: '#dev-blockers' }),
      );
    },
  },
  {
    from: '2026-03-02 18:00',
    at: '2026-03-02 18:05',
    title: 'In Los Angeles it is morning',
    async play({ as, said, answers }) {
      await said('Noor, who slept while the others answered, is asked in her morning', () =>
        cameAt('18:00', as('Noor').sees(/standup · Mon 2 Mar/, DM)),
      );
      await answers('Noor', async (noor) => {
        await noor.presses('Answer', DM);
        await noor.fills('Today', 'ERP-003: pagination of the order export');
        await noor.picks('ERP-003 Orders out and in', 'In Progress');
        await noor.submits();
      });
      await said('Noor’s plan is in the daily', () =>
        as('Lea').sees('pagination of the order export', STANDUP),
      );
    },
  },
];

/** The sprint starts; a blocker finds somebody in time. */
export const day1: Scene[] = [...morning, ...firstBlocker];
