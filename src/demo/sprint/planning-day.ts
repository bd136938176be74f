import type { Scene, Stage } from '../stage.ts';

const STANDUP = { in: '#dev-standup' };
const DM = { in: 'dm' };

/** Two weeks are planned, estimated together, approved and confirmed. */
export const planningDay: Scene[] = [
  {
    at: '2026-02-27 12:55',
    title: 'Dana says who approves plans',
    async play({ as, said }) {
      const dana = as('Dana');
      await dana.types('/standup roles', STANDUP);
      await dana.picks('Scrum master', ['Dana']);
      await dana.picks('Architect', ['Ola']);
      await dana.picks('Stakeholder', ['Ada']);
      await dana.submits();
      await said('Four people hold five roles', () => dana.seesModal(/architect Ola/));
      await dana.closesModal();
    },
  },
  {
    at: '2026-02-27 13:02',
    title: 'Lea and Kim write down what there is to do',
    async play({ as, said }) {
      await as('Lea').types('/sprint add ERP-001 Invoice export 3 @lea @noor must', STANDUP);
      await as('Lea').types('/sprint add ERP-002 Order sync 8 @lea @kim must', STANDUP);
      await as('Kim').types('/sprint add ERP-003 Orders out and in @noor @lea must', STANDUP);
      await as('Kim').types('/sprint add ERP-004 Orders under load @kim should #performance', STANDUP);
      await said('Kim reads how the line was read', () =>
        as('Kim').sees(/ERP-004 Orders under load/, STANDUP),
      );
      await said('Nobody else hears of it', () => as('Ola').doesNotSee(/Orders under load/, STANDUP));
    },
  },
  {
    at: '2026-02-27 13:10',
    title: 'Dana plans the next two weeks',
    async play({ as, said }) {
      const dana = as('Dana');
      await dana.types('/sprint plan', STANDUP);
      await dana.fills('What is it for?', 'Shops find their orders in the ERP');
      await dana.fills('Name', 'Sprint 2026-05');
      await dana.submits();
      await dana.picks('Take in from the backlog', [
        'ERP-001 Invoice export',
        'ERP-002 Order sync',
        'ERP-003 Orders out and in',
        'ERP-004 Orders under load',
      ]);
      await dana.fills('Add a new story', 'PROC-001 Build pipeline 8 @ola @dana must #debt');
      await dana.presses('Add it');
      await dana.fills('Add a new story', 'PROC-002 Alerts 8 @ola @dana should');
      await dana.submits();
      await said('Dana has the whole plan before her', () => dana.seesModal(/6 stories, 2 not estimated/));
      await dana.closesModal();
    },
  },
  {
    at: '2026-02-27 13:16',
    title: 'Dana adds by what they will know that it worked, and what could go wrong',
    async play({ as, said }) {
      const dana = as('Dana');
      await dana.types('/sprint plan', STANDUP);
      await dana.presses('Edit', { beside: 'Criteria' });
      await dana.presses('Add a success criterion');
      await dana.fills('By what will you know that it worked?', 'Ten shops find their orders in the ERP');
      await dana.submits();
      await dana.presses('Back to the plan');
      await dana.presses('Edit', { beside: 'Risks' });
      await dana.presses('Add a risk');
      await dana.fills('What could go wrong?', 'Staging is not there when we need it');
      await dana.fills('Contingency', 'leave the alerts to the next sprint');
      await dana.submits();
      await dana.presses('Back to the plan');
      await said('Both stand in the plan', () =>
        dana.seesModal(/Ten shops[\s\S]*Staging is not there|Staging is not there[\s\S]*Ten shops/),
      );
      await dana.closesModal();
    },
  },
  {
    at: '2026-02-27 13:20',
    title: 'Two stories are estimated together',
    async play(stage) {
      const { as, said } = stage;
      await as('Dana').types('/sprint poker ERP-003 ERP-004', STANDUP);
      await votes(stage, { Lea: '8', Kim: '5', Ola: '5', Dana: '8' });
      await said('Close together, a number is proposed', () => as('Lea').sees(/Proposed: 8 points/, STANDUP));
      await as('Lea').presses('Accept 8', STANDUP);
      await votes(stage, { Lea: '5', Kim: '5', Ola: '5', Dana: '5' });
      await said('What all say is the estimate', () => as('Priya').sees(/Estimated: 2 of 2/, STANDUP));
    },
  },
  {
    at: '2026-02-27 13:32',
    title: 'Dana publishes the plan',
    async play({ as, said }) {
      const dana = as('Dana');
      await dana.types('/sprint plan', STANDUP);
      await said('It makes 40 points', () => dana.seesModal(/40 of \d+ points/));
      await dana.presses('Publish');
      await dana.closesModal();
      await said('The channel has the plan', () =>
        as('Kim').sees(/Sprint 2026-05[\s\S]*40 of \d+ points/, STANDUP),
      );
    },
  },
  {
    at: '2026-02-27 13:41',
    title: 'Everybody agrees to their share',
    async play({ as, said }) {
      await as('Priya').presses('Approve', DM);
      const ola = as('Ola');
      await ola.presses('Approve', DM);
      await ola.picks('Can it be done?', 'Yes, with my recommendations');
      await ola.fills('What do you recommend?', 'the connector before the import');
      await ola.submits();
      await ola.closesModal();
      for (const name of ['Dana', 'Ola', 'Lea', 'Kim']) await as(name).presses('Confirm', DM);
      await said('The plan says who is still missing', () =>
        as('Dana').sees(/Not confirmed yet: Noor/, STANDUP),
      );
    },
  },
  {
    at: '2026-02-27 18:06',
    title: 'Noor agrees in her morning',
    async play({ as }) {
      await as('Noor').presses('Confirm', DM);
    },
  },
];

/** On the first day of the sprint, before anybody is asked. */
export const sprintStarts: Scene = {
  at: '2026-03-02 08:45',
  title: 'Dana starts the sprint',
  async play({ as, said }) {
    await as('Dana').presses('Start the sprint', DM);
    await said('The plan says that it runs', () => as('Lea').sees(/running since today/, STANDUP));
  },
};

async function votes({ as }: Stage, cast: Record<string, string>): Promise<void> {
  for (const [name, vote] of Object.entries(cast)) await as(name).presses(vote, STANDUP);
}
