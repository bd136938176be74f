import { firstBlocker } from '../sprint/day-1.ts';
import type { Scene } from '../stage.ts';

const DM = { in: 'dm' };

const morning: Scene[] = [
  {
    from: '2026-03-02 09:00',
    at: '2026-03-02 09:03',
    title: 'Lea answers on her phone',
    async play({ as }) {
      const lea = as('Lea');
      await lea.presses('Answer', DM);
      await lea.ticks('ERP-001 invoice export');
      await lea.fills('Today', 'finish the ERP-002 sync\nreview the PR on PROC-001');
      await lea.picks('ERP-001 Invoice export', 'Code Review');
      await lea.picks('ERP-002 Order sync', 'In Progress');
      await lea.submits();
    },
  },
  {
    at: '2026-03-02 09:08',
    title: 'Kim answers',
    async play({ as }) {
      const kim = as('Kim');
      await kim.presses('Answer', DM);
      await kim.fills('Today', 'load tests for the order export');
      await kim.submits();
    },
  },
  {
    at: '2026-03-02 09:11',
    title: 'Dana answers in plain words',
    async play({ as }) {
      await as('Dana').says('today: plan the ERP release with Priya', DM);
    },
  },
  {
    at: '2026-03-02 09:14',
    title: 'Ola has finished what she planned',
    async play({ as }) {
      const ola = as('Ola');
      await ola.presses('Answer', DM);
      await ola.ticks('PROC-001 build images');
      await ola.fills('Today', 'PROC-001 pipeline');
      await ola.picks('PROC-001 Build pipeline', 'In Progress');
      await ola.submits();
    },
  },
  {
    from: '2026-03-02 10:00',
    at: '2026-03-02 10:08',
    title: 'Ola’s blocker has waited four working hours: Dana is told, and Kim sees to it',
    async play({ as }) {
      const kim = as('Kim');
      await kim.presses('Resolve', DM);
      await kim.fills('What fixed it?', 'reviewed and merged; I watch the review channel from now on');
      await kim.submits();
    },
  },
  {
    from: '2026-03-02 10:30',
    at: '2026-03-02 10:36',
    title: 'Priya is reminded once, and answers',
    async play({ as }) {
      const priya = as('Priya');
      await priya.presses('Answer', DM);
      await priya.ticks('goals of the next two weeks');
      await priya.fills('Today', 'acceptance criteria for ERP-003');
      await priya.submits();
    },
  },
];

/** Everybody is asked in their own morning; a blocker escalates, another finds somebody in time. */
export const day1: Scene[] = [...morning, ...firstBlocker].sort((a, b) =>
  beginning(a).localeCompare(beginning(b)),
);

function beginning({ from, at }: Scene): string {
  return from ?? at;
}
