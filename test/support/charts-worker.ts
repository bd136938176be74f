import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { rolldown } from 'rolldown';
import config from '../../charts.config.ts';
import { projectFile } from '../../src/project.ts';

/** Bundles what draws the charts, before any test: Node 20 runs no TypeScript in a thread of its own. */
export async function setup(): Promise<void> {
  const { output, ...input } = config;
  const bundle = await rolldown({ ...input, cwd: projectFile('.'), logLevel: 'warn' });
  const made = await bundle.generate([output].flat()[0]);
  await bundle.close();
  await putInPlace(projectFile('build/charts/worker.js'), made.output[0].code);
}

/** At once, and only what is new: another run may be starting it. */
async function putInPlace(file: string, code: string): Promise<void> {
  const there = await readFile(file, 'utf8').catch(() => null);
  if (there === code) return;
  const draft = `${file}.${process.pid}`;
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(draft, code);
  await rename(draft, file);
}
