import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The system's own browser, wherever the PATH has it; null where there is none. */
const browserOfThisMachine = findOnPath(NAMES);

const isNeeded = process.env.CI !== undefined && process.env.CI !== 'false';

/** Without a browser the stories are passed over, but never where the whole is checked. */
export const isPassedOver = browserOfThisMachine === null && !isNeeded;

if (isPassedOver)
  process.stderr.write(
    `Browser tests are skipped: there is no ${NAMES.slice(0, 3).join(', ')} on the PATH.\n`,
  );

export async function launchBrowser(): Promise<Browser> {
  if (browserOfThisMachine === null)
    throw new Error(`The browser tests need one of these on the PATH: ${NAMES.join(', ')}.`);
  return chromium.launch({ executablePath: browserOfThisMachine, args: ['--no-sandbox'] });
}

function findOnPath(names: readonly string[]): string | null {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const places = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return places.find(canRun) ?? null;
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
