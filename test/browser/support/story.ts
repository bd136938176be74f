import { existsSync } from 'node:fs';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { expect, test } from 'vitest';
import { startPageHost } from '../../../src/demo/page-host/index.ts';
import { projectFile } from '../../../src/project.ts';
import type { Simulator } from '../../../src/simulator/index.ts';
import type { PageHost } from '../../../src/simulator/page/host.ts';
import { plainHost, servePage } from '../../../src/simulator/page/server/index.ts';
import { startTeam } from '../../blockers/team.ts';
import { aDatabaseFile } from '../../hard-times/running.ts';
import type { World } from '../../support/world.ts';
import { isPassedOver, launchBrowser } from './chromium.ts';
import { openVisitor, type Visitor } from './visitor.ts';

interface Surroundings {
  browser: Browser;
  demo: Demo;
  /** Opens a tab as somebody, in a browser of their own. */
  visit(handle: string, options?: BrowserContextOptions): Promise<Visitor>;
}

/** The demo as `npm run demo` starts it: Monday 2 March 2026, 08:57 in Berlin. */
interface Demo {
  host: PageHost;
  url: string;
  /** When nothing is under way any more: the time that it is then, as the workbench has it. */
  rested(): Promise<string>;
  /** Ends the program. */
  end(): Promise<void>;
  /** Starts it anew, at the same address. */
  begin(): Promise<void>;
}

/** Where nobody moves the clock. */
type Standing = Pick<Demo, 'host' | 'url' | 'rested'>;

const lived = test.extend<Surroundings>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads what is needed from the pattern.
    async ({}, use) => {
      const browser = await launchBrowser();
      await use(browser);
      await browser.close();
    },
    { scope: 'file' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads what is needed from the pattern.
  demo: async ({}, use) => {
    requireBuiltPage();
    let running = await runDemo();
    const { url } = running.page;
    await use({
      url,
      get host() {
        return running.host;
      },
      async rested() {
        await running.host.idle();
        return (await running.host.desk()).now;
      },
      end: () => running.end(),
      async begin() {
        running = await runDemo(Number(new URL(url).port));
      },
    });
    await running.end();
  },
  visit: async ({ browser, demo, task }, use) => {
    const visitors: Visitor[] = [];
    await use(async (handle, options) => {
      const visitor = await openVisitor(browser, `${demo.url}/?as=${handle}`, demo.rested, options);
      visitors.push(visitor);
      return visitor;
    });
    if (task.result?.state === 'fail') await keepScreens(task.name, visitors);
    const broken = visitors.flatMap(({ broken }) => broken);
    await Promise.all(visitors.map(({ page }) => page.context().close()));
    expect(broken).toEqual([]);
  },
});

/** What a person lives through in a browser; nothing on the page may break on the way. */
export const story = lived.skipIf(isPassedOver);

/** The same beside a bot that can be stopped and started, where time stands still: there is no workbench. */
export const storyInWorld = lived
  .extend<{ world: World; demo: Standing }>({
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads what is needed from the pattern.
    world: async ({}, use) => {
      const world = await startTeam({ databaseUrl: `file:${aDatabaseFile()}` });
      await use(world);
      await world.stop();
    },
    demo: ({ world }, use) => useHost(plainHost(world.slack), use),
  })
  .skipIf(isPassedOver);

/** The same beside an app that a test makes for the page alone. */
export function storyBeside(start: () => Promise<Simulator>) {
  return lived
    .extend<{ demo: Standing }>({
      // biome-ignore lint/correctness/noEmptyPattern: vitest reads what is needed from the pattern.
      demo: async ({}, use) => useHost(plainHost(await start()), use),
    })
    .skipIf(isPassedOver);
}

async function useHost(host: PageHost, use: (demo: Standing) => Promise<void>): Promise<void> {
  requireBuiltPage();
  const page = await servePage({ host });
  await use({ host, url: page.url, rested: async () => (await host.desk()).now });
  await page.stop();
}

/** The program, at that port or at any free one. */
async function runDemo(port?: number) {
  const host = await startPageHost({ paceMs: 50 });
  const page = await servePage({ host, ...(port !== undefined && { port }) });
  let ending: Promise<void> | undefined;

  async function stop(): Promise<void> {
    await page.stop();
    await host.stop();
  }

  return {
    host,
    page,
    /** Once, however often it is asked for. */
    end: () => {
      ending ??= stop();
      return ending;
    },
  };
}

/** What each saw last, for whoever looks into the failure: `build/browser/`. */
async function keepScreens(title: string, visitors: readonly Visitor[]): Promise<void> {
  for (const [index, { page }] of visitors.entries()) {
    const name = `${title.replaceAll(/\W+/g, '-')}-${index + 1}.png`;
    await page.screenshot({ path: projectFile(`build/browser/${name}`) });
  }
}

function requireBuiltPage(): void {
  if (existsSync(projectFile('build/page/index.html'))) return;
  throw new Error('The page is not built. `npm run build:page` builds it.');
}
