import { expect } from 'vitest';
import { story } from './support/story.ts';

story('Who reads further up jumps to the latest, and the button lies over no line', async ({ visit }) => {
  const lea = await visit('lea', { viewport: { width: 1280, height: 420 } });
  await lea.goes('dev-blockers');
  const latest = await lea.sees('nobody has reviewed PROC-001');
  const messages = lea.middle.getByRole('region', { name: 'Messages' });
  await messages.hover();
  await lea.page.mouse.wheel(0, -2000);
  const jump = lea.middle.getByRole('button', { name: 'Jump to latest' });
  await jump.waitFor();
  const [above, button] = [await messages.boundingBox(), await jump.boundingBox()];
  expect(above && button && above.y + above.height).toBeLessThanOrEqual(button?.y ?? 0);
  await jump.click();
  await jump.waitFor({ state: 'detached' });
  await latest.waitFor();
});
