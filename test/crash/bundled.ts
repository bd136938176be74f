import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { projectFile } from '../../src/project.ts';

/** The bundled victim.ts, until it is removed. */
export interface Bundled {
  script: string;
  remove(): void;
}

/** Bundles what is to be killed: below the root, so that the packages are found, in a folder that no other run shares. */
export function bundleVictim(): Bundled {
  mkdirSync(projectFile('build'), { recursive: true });
  const folder = mkdtempSync(projectFile('build/victim-'));
  execFileSync('npx', ['rolldown', '-c', 'test/crash/rolldown.config.ts', '-d', folder], {
    cwd: projectFile('.'),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return {
    script: path.join(folder, 'victim.js'),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
