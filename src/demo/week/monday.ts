import type { Scene } from '../stage.ts';

export const monday: Scene[] = [
  {
    at: '2026-03-02 07:40',
    title: 'Dana asks what there is',
    async play({ as, said }) {
      await as('Dana').types('/standup help', { in: '#dev-standup' });
      await said('Dana sees the commands', () => as('Dana').sees('setup', { in: '#dev-standup' }));
    },
  },
];
