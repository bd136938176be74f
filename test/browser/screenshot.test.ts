import { expect } from 'vitest';
import { projectFile } from '../../src/project.ts';
import { widthOf } from './support/picture.ts';
import { story } from './support/story.ts';

const isWanted = process.env.DRUMBEAT_SCREENSHOT !== undefined;

/** `DRUMBEAT_SCREENSHOT=1 npx vitest run --project browser screenshot` makes the README's picture anew. */
story('The README shows a daily with its burndown', { skip: !isWanted }, async ({ demo, visit }) => {
  for (let day = 1; day <= 8; day++) {
    await demo.host.do({ what: 'chapter', id: `day-${day}` });
    await expect.poll(async () => (await demo.host.desk()).playing, { timeout: 120_000 }).toBeNull();
  }
  const lea = await visit('lea', { deviceScaleFactor: 2 });
  await lea.goes('dev-standup');
  const daily = await lea.sees(/Wed 11 Mar · day 8 of 10/);
  const burndown = daily.getByRole('img', { name: /^Burndown of Sprint 2026-05/ });
  await widthOf(burndown);
  await lea.page.mouse.move(640, 5);
  await lea.page.screenshot({ path: projectFile('docs/screenshot.png') });
});
