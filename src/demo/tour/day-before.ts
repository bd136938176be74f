import { planningDay, sprintStarts } from '../sprint/planning-day.ts';
import { setsUp } from '../sprint/setting-up.ts';
import { notesWhoWasThere } from '../sprint/who-was-there.ts';
import type { Scene } from '../stage.ts';

const STANDUP = { in: '#dev-standup' };
const DM = { in: 'dm' };

const friday: Scene[] = [
  {
    at: '2026-02-27 07:40',
    title: 'Dana sets the standup up',
    async play({ as }) {
      const dana = as('Dana');
      await setsUp(dana);
      await dana.invitesApp('#dev-general');
    },
  },
  {
    at: '2026-02-27 08:54',
    title: 'Before the meeting, people update the board',
    async play({ as }) {
      const plans = {
        Lea: 'ERP-001 invoice export',
        Ola: 'PROC-001 build images',
        Kim: 'find out why the login test fails now and then',
        Priya: 'goals of the next two weeks',
      };
      for (const [name, plan] of Object.entries(plans)) {
        const member = as(name);
        await member.presses('Update my board', STANDUP);
        await member.fills('Today', plan);
        await member.submits();
      }
    },
  },
  notesWhoWasThere('2026-02-27 09:16'),
  {
    at: '2026-02-27 09:41',
    title: 'A certificate stops Lea',
    async play({ as }) {
      await as('Lea').types('/blocker the certificate of staging has expired @omar ERP-001', STANDUP);
    },
  },
  {
    at: '2026-02-27 09:50',
    title: 'Omar takes it',
    async play({ as }) {
      const omar = as('Omar');
      await omar.presses("I'm on it", DM);
      await omar.picks('When do you expect it to be solved?', 'In 2 hours');
      await omar.submits();
    },
  },
  {
    at: '2026-02-27 10:37',
    title: 'Omar has solved it',
    async play({ as }) {
      const omar = as('Omar');
      await omar.presses('Resolve', DM);
      await omar.fills('What fixed it?', 'renewed it by hand; from now on it renews itself');
      await omar.submits();
    },
  },
  {
    at: '2026-02-27 14:00',
    title: 'Something stops Ola, late on a Friday',
    async play({ as }) {
      await as('Ola').types('/blocker nobody has reviewed PROC-001 for two days @kim PROC-001', STANDUP);
    },
  },
  {
    at: '2026-02-27 18:10',
    title: 'Noor answers in her morning',
    async play({ as }) {
      const noor = as('Noor');
      await noor.presses('Answer', DM);
      await noor.fills('Today', 'ERP-003: data model of the order export');
      await noor.submits();
    },
  },
];

/** What has happened before the visitor comes: a day with its standup, a sprint planned and started, and one thing open. */
export const scenesBefore: Scene[] = [...friday, ...planningDay, sprintStarts].sort((a, b) =>
  a.at.localeCompare(b.at),
);
