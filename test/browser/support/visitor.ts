import type { Browser, BrowserContextOptions, Locator, Page, Request } from 'playwright-core';
import { expect } from 'vitest';

/** Somebody at the page, who acts by what they see. */
export interface Visitor {
  page: Page;
  /** What broke on the page: errors that nothing caught. */
  broken: string[];
  /** The form in front. */
  modal: Locator;
  /** The messages of the conversation or Home in the middle. */
  middle: Locator;
  /** The workbench: a column, or on a narrow page a bar and its drawer. */
  desk: Locator;
  /** Goes to a channel, to `Messages` or `Home` of the app. */
  goes(name: string): Promise<void>;
  /** Types where messages are written, and sends it, once no form is in front. */
  types(text: string): Promise<void>;
  /** Presses a button of the newest message that has one of this name, once it is not at work any more. */
  presses(label: string): Promise<void>;
  /** Types into a field of the form in front, in place of what stood there. */
  fills(label: string, text: string): Promise<void>;
  /** Chooses in a list of the form in front. */
  picks(label: string, option: string): Promise<void>;
  /** Presses a button of the form in front. */
  pressesInModal(label: string): Promise<void>;
  /** Becomes somebody else, with one click. */
  becomes(name: string): Promise<void>;
  /** The newest message with these words, once it is there. */
  sees(words: string | RegExp): Promise<Locator>;
  /** Presses Tab until it stands on this; throws when it is not reached. */
  tabsTo(wanted: Locator): Promise<void>;
  /** Moves the clock to what happens next, and waits until it has happened. */
  goesOn(): Promise<void>;
  /** Moves the clock by one of its buttons. */
  jumps(label: string): Promise<void>;
}

/** Several browsers may share a slow machine. */
const PATIENCE_MS = 60_000;

const MOST_STOPS = 150;

export async function openVisitor(
  browser: Browser,
  url: string,
  rested: () => Promise<string>,
  options?: BrowserContextOptions,
): Promise<Visitor> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const broken: string[] = [];
  page.on('pageerror', (error) => broken.push(String(error)));
  await page.goto(url);
  await page.getByRole('navigation', { name: 'Who you are' }).waitFor();

  const modal = page.locator('dialog.modal-dialog');
  const middle = page.getByRole('main');
  const desk = page.getByRole('complementary', { name: 'Workbench' });
  const isFree = page.locator(':not([aria-busy])');

  /** The clock has arrived, and everything on the way has happened: not only what was under way before. */
  async function moves(button: Locator): Promise<void> {
    const begun = page.waitForResponse((answer) => isOfDesk(answer.request()));
    await button.click();
    await begun;
    const shown = desk.locator('time').first();
    const isArrived = async () => (await shown.getAttribute('datetime')) === (await rested());
    await expect.poll(isArrived, { timeout: PATIENCE_MS }).toBe(true);
    await desk.locator('.desk-busy:empty').first().waitFor({ state: 'attached' });
  }

  return {
    page,
    broken,
    modal,
    middle,
    desk,
    async goes(name) {
      const sidebar = page.getByRole('navigation', { name: 'Channels and messages' });
      await sidebar.getByRole('button', { name: startingWith(name) }).click();
      await page.locator('.shell-conversation').waitFor();
    },
    async types(text) {
      const composer = middle.getByRole('textbox', { name: /^Message / });
      await modal.waitFor({ state: 'hidden' });
      await composer.fill(text);
      await composer.press('Escape');
      await composer.press('Enter');
    },
    async presses(label) {
      await middle.getByRole('button', { name: label, exact: true }).last().and(isFree).click();
    },
    async fills(label, text) {
      await modal.getByRole('textbox', { name: labelled(label) }).fill(text);
    },
    async picks(label, option) {
      await modal.getByRole('combobox', { name: labelled(label) }).click();
      await page.getByRole('option', { name: startingWith(option) }).click();
      await page.keyboard.press('Tab');
    },
    async becomes(name) {
      const people = page.getByRole('navigation', { name: 'Who you are' });
      await people.getByRole('button', { name: startingWith(name), pressed: false }).click();
      await people.getByRole('button', { name: startingWith(name), pressed: true }).waitFor();
    },
    async pressesInModal(label) {
      await modal.getByRole('button', { name: label, exact: true }).and(isFree).click();
    },
    async sees(words) {
      const message = middle.locator('.shell-message').filter({ hasText: words }).last();
      await message.waitFor();
      return message;
    },
    async tabsTo(wanted) {
      const here = wanted.and(page.locator(':focus'));
      for (let stops = 0; stops < MOST_STOPS; stops++) {
        if ((await here.count()) > 0) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab does not reach ${wanted} within ${MOST_STOPS} stops.`);
    },
    goesOn: () => moves(desk.getByRole('button', { name: /^Go to / })),
    jumps: (label) => moves(desk.getByRole('button', { name: label, exact: true })),
  };
}

function isOfDesk(request: Request): boolean {
  return request.method() === 'POST' && request.url().endsWith('/page/desk');
}

/** Names may be followed by what else is told: `(optional)`, `3 unread`, the local time. */
function startingWith(words: string): RegExp {
  return new RegExp(`^[^\\p{L}]*${literally(words)}`, 'u');
}

function labelled(label: string): RegExp {
  return new RegExp(`^${literally(label)}( \\(optional\\))?$`);
}

function literally(words: string): string {
  return words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
