import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The compiled victim.ts, until it is removed. */
export interface Compiled {
  script: string;
  remove(): void;
}

/** Compiles what is to be killed: below the root, so that the packages are found, in a folder that no other run shares. */
export function compileVictim(): Compiled {
  mkdirSync(path.join(ROOT, 'dist'), { recursive: true });
  const folder = mkdtempSync(path.join(ROOT, 'dist/victim-'));
  const compile = ['tsc', '-p', 'test/crash/tsconfig.json', '--outDir', folder];
  execFileSync('npx', compile, { cwd: ROOT, stdio: 'inherit' });
  cpSync(path.join(ROOT, 'migrations'), path.join(folder, 'migrations'), { recursive: true });
  return {
    script: path.join(folder, 'test/crash/victim.js'),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
