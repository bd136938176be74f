import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bundled, bundleVictim } from './bundled.ts';
import { playDeadlyWeek, playQuietWeek } from './run.ts';

const MINUTES = 60_000;

let bundled: Bundled;
beforeAll(() => {
  bundled = bundleVictim();
}, 3 * MINUTES);
afterAll(() => bundled.remove());

/** `npm run test:crash` kills a hundred times. */
test(
  'the program, killed five times in two days, loses nothing and says nothing twice',
  async () => {
    const transport = process.env.DRUMBEAT_TEST_TRANSPORT === 'http' ? 'http' : 'socket';
    const { script } = bundled;
    const days = 2;
    const quiet = await playQuietWeek({ script, transport, days });
    const asked = quiet.ledger.filter(({ key }) => key.startsWith('prompt:'));
    const dailies = quiet.ledger.filter(({ key }) => key.startsWith('daily:')).map(({ kind }) => kind);
    expect(asked).toHaveLength(2 * 12);
    expect(dailies.sort()).toEqual([...Array(2 * 2).fill('message'), ...Array(2).fill('picture')]);
    const { kills, findings } = await playDeadlyWeek({ script, transport, days, seed: 5, kills: 5 }, quiet);
    expect(findings).toEqual({ lost: [], doubled: [], wrong: [] });
    expect(kills).toHaveLength(5);
  },
  5 * MINUTES,
);
