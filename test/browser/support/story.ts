import { existsSync } from 'node:fs';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { expect, test } from 'vitest';
import { type RunningHost, startPageHost } from '../../../src/demo/page-host/index.ts';
import { projectFile } from '../../../src/project.ts';
import { servePage } from '../../../src/simulator/page/server/index.ts';
import { isPassedOver, launchBrowser } from './chromium.ts';
import { openVisitor, type Visitor } from './visitor.ts';

interface Surroundings {
  browser: Browser;
  /** The demo as `npm run demo` starts it: Monday 2 March 2026, 08:57 in Berlin. */
  demo: { host: RunningHost; url: string };
  /** Opens a tab as somebody, in a browser of their own. */
  visit(handle: string, options?: BrowserContextOptions): Promise<Visitor>;
}

/** What a person lives through in a browser; nothing on the page may break on the way. */
export const story = test
  .extend<Surroundings>({
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
      const host = await startPageHost({ paceMs: 50 });
      const page = await servePage({ host });
      await use({ host, url: page.url });
      await page.stop();
      await host.stop();
    },
    visit: async ({ browser, demo, task }, use) => {
      const visitors: Visitor[] = [];
      await use(async (handle, options) => {
        const visitor = await openVisitor(browser, `${demo.url}/?as=${handle}`, options);
        visitors.push(visitor);
        return visitor;
      });
      if (task.result?.state === 'fail') await keepScreens(task.name, visitors);
      const broken = visitors.flatMap(({ broken }) => broken);
      await Promise.all(visitors.map(({ page }) => page.context().close()));
      expect(broken).toEqual([]);
    },
  })
  .skipIf(isPassedOver);

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
