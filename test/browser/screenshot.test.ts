import { projectFile } from '../../src/project.ts';
import { story } from './support/story.ts';

const isWanted = process.env.DRUMBEAT_SCREENSHOT !== undefined;

/** `DRUMBEAT_SCREENSHOT=1 npx vitest run --project browser screenshot` makes the README's picture anew. */
story('The README shows what Lea sees at nine', { skip: !isWanted }, async ({ visit }) => {
  const lea = await visit('lea', { deviceScaleFactor: 2 });
  await lea.goesOn();
  await lea.sees('Dev team standup · Mon 2 Mar');
  await lea.page.mouse.move(640, 5);
  await lea.page.screenshot({ path: projectFile('docs/screenshot.png') });
});
