import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { playDeadlyWeek, playQuietWeek } from './run.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MINUTES = 60_000;

/** Below the root, so that the packages are found; of its own, so that two runs do not overwrite each other's. */
let folder: string;

beforeAll(() => {
  mkdirSync(path.join(ROOT, 'dist'), { recursive: true });
  folder = mkdtempSync(path.join(ROOT, 'dist/crash-'));
  const compile = ['tsc', '-p', 'test/crash/tsconfig.json', '--outDir', folder];
  execFileSync('npx', compile, { cwd: ROOT, stdio: 'inherit' });
  cpSync(path.join(ROOT, 'migrations'), path.join(folder, 'migrations'), { recursive: true });
}, 3 * MINUTES);

afterAll(() => rmSync(folder, { recursive: true }));

/** `npm run test:crash` kills a hundred times. */
test(
  'the program, killed five times in two days, loses nothing and says nothing twice',
  async () => {
    const transport = process.env.DRUMBEAT_TEST_TRANSPORT === 'http' ? 'http' : 'socket';
    const script = path.join(folder, 'test/crash/victim.js');
    const days = 2;
    const quiet = await playQuietWeek({ script, transport, days });
    const asked = quiet.ledger.filter(({ key }) => key.startsWith('prompt:'));
    const dailies = quiet.ledger.filter(({ key }) => key.startsWith('daily:'));
    expect([asked.length, dailies.length]).toEqual([2 * 12, 2 * 2]);
    const { kills, findings } = await playDeadlyWeek({ script, transport, days, seed: 5, kills: 5 }, quiet);
    expect(findings).toEqual({ lost: [], doubled: [], wrong: [] });
    expect(kills).toHaveLength(5);
  },
  5 * MINUTES,
);
