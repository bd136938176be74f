import { formatDay } from '../../time/index.ts';
import type { Scene } from '../stage.ts';

const STANDUP = { in: '#dev-standup' };

/** After a meeting: whoever is not away was there. */
export function notesWhoWasThere(at: string): Scene {
  const day = formatDay(at.slice(0, '2026-03-02'.length));
  return {
    at,
    title: 'Dana notes who was there',
    async play({ as, said }) {
      const dana = as('Dana');
      await dana.presses('Note who was there', STANDUP);
      await dana.submits();
      await said('The channel reads who was there', () =>
        as('Lea').sees(new RegExp(`${day}.*were there`), STANDUP),
      );
    },
  };
}
