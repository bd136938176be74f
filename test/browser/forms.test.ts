import { expect } from 'vitest';
import { aLongForm } from './support/long-form.ts';
import { storyBeside } from './support/story.ts';
import type { Visitor } from './support/visitor.ts';

const story = storyBeside(aLongForm);

/** The cursor stands in its first field. */
async function opensTheForm(lea: Visitor): Promise<void> {
  await lea.goes('dev-standup');
  await lea.types('/form');
  await lea.modal.getByRole('textbox', { name: 'Goal' }).and(lea.page.locator(':focus')).waitFor();
}

story(
  'A form of a hundred blocks, changed in place, keeps where Lea is and what she typed',
  async ({ visit }) => {
    const lea = await visit('lea');
    await opensTheForm(lea);
    const { keyboard } = lea.page;
    const goal = lea.modal.getByRole('textbox', { name: 'Goal' });
    await keyboard.type('orders reach the E');

    const count = lea.modal.getByRole('button', { name: 'Count' });
    await lea.tabsTo(count);
    const scrolled = () => lea.page.evaluate<number>("document.querySelector('.modal-body').scrollTop");
    const before = await scrolled();
    expect(before).toBeGreaterThan(500);
    await keyboard.press('Enter');
    await lea.modal.getByText('Counted: 1').waitFor({ state: 'attached' });
    await count.and(lea.page.locator(':not([aria-busy])')).waitFor();
    await keyboard.press('Enter');
    await lea.modal.getByText('Counted: 2').waitFor({ state: 'attached' });
    await count.and(lea.page.locator(':focus')).waitFor();
    expect(await scrolled()).toBe(before);
    expect(await goal.inputValue()).toBe('orders reach the E');

    const send = await lea.modal.getByRole('button', { name: 'Send' }).boundingBox();
    expect((send?.y ?? 0) + (send?.height ?? 0)).toBeLessThan(800);
  },
);

story(
  'With the keyboard alone Lea finds stories among a thousand, and people among many',
  async ({ visit }) => {
    const lea = await visit('lea');
    await opensTheForm(lea);
    const { keyboard } = lea.page;
    const optionNamed = (name: string) => lea.page.getByRole('option', { name, exact: true }).waitFor();
    await keyboard.type('go live');

    await lea.tabsTo(lea.modal.getByRole('combobox', { name: 'First story' }));
    await keyboard.type('no such story');
    await lea.modal.getByText('Nothing found.').waitFor();
    await keyboard.press('ControlOrMeta+A');
    await keyboard.type('erp-77');
    await optionNamed('ERP-772 Order export');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');

    await lea.tabsTo(lea.modal.getByRole('combobox', { name: 'Stories' }));
    for (const key of ['ERP-500', 'ERP-999', 'ERP-1000']) {
      await keyboard.type(key);
      await lea.page.getByRole('option', { name: new RegExp(`^${key} `) }).waitFor();
      await keyboard.press('Enter');
      await lea.modal.getByRole('button', { name: new RegExp(`^Remove ${key} `) }).waitFor();
    }
    await keyboard.press('Backspace');
    await lea.modal.getByRole('button', { name: /^Remove ERP-1000 / }).waitFor({ state: 'detached' });

    await lea.tabsTo(lea.modal.getByRole('combobox', { name: 'People' }));
    await keyboard.press('ArrowUp');
    await keyboard.press('ArrowUp');
    await keyboard.press('Enter');
    await keyboard.type('person 42');
    await optionNamed('Person 42');
    await keyboard.press('Enter');

    await lea.tabsTo(lea.modal.getByRole('button', { name: 'Send' }));
    await keyboard.press('Enter');
    await lea.modal.waitFor({ state: 'hidden' });
    await lea.goes('Messages');
    await lea.sees(
      'go live | ERP-770 Order export | ERP-500 Order export, ERP-999 Invoice export | Person 100, Person 42',
    );
  },
);
