import { expect, onTestFinished, test } from 'vitest';
import { startTeam, told } from '../standups/team.ts';

/** Minutes taken from a cron string (`30 0 * * 1-5` less 45) are those of the wrong day, or of none. */
test('a reminder before midnight for what closes after it comes on the day of its question', async () => {
  const world = await startTeam({
    fills: {
      ...{ Time: '23:00', 'Open for': '90 min', 'Reminder before it closes': '45 min' },
      'Daily goes out at': '01:00',
    },
  });
  onTestFinished(() => world.stop());
  const asked = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06', '2026-03-09'];
  await world.moveTo('2026-03-10T12:00:00Z');
  const toldAt = told(world, 'Lea').map(({ at }) => at.toISOString().slice(0, 16));
  expect(toldAt).toEqual(asked.flatMap((day) => [`${day}T22:00`, `${day}T22:45`]));
});
