import { expect } from 'vitest';
import { seriousFindings } from './support/axe.ts';
import { story } from './support/story.ts';

story.for(['light', 'dark'] as const)(
  'Axe finds nothing serious in the workspace, forms, Home and the workbench, %s',
  async (colorScheme, { visit }) => {
    const lea = await visit('lea', { colorScheme, bypassCSP: true });
    await lea.goesOn();
    await lea.desk.getByText('When Slack fails').click();
    expect(await seriousFindings(lea.page)).toEqual([]);

    await lea.presses('Answer');
    await lea.modal.getByRole('button', { name: 'Send' }).waitFor();
    expect(await seriousFindings(lea.page)).toEqual([]);
    await lea.modal.getByRole('button', { name: 'Cancel' }).click();

    await lea.goes('Home');
    await lea.middle.getByRole('button', { name: 'Set days away' }).waitFor();
    expect(await seriousFindings(lea.page)).toEqual([]);

    await lea.goes('dev-standup');
    await lea.types('/blocker the build is red @omar');
    await lea.sees(/the build is red/);
    expect(await seriousFindings(lea.page)).toEqual([]);

    await lea.becomes('Dana');
    await lea.types('/sprint plan');
    await lea.modal.getByRole('button', { name: 'Next: stories' }).click();
    await lea.modal.getByText('Add a new story').waitFor();
    expect(await seriousFindings(lea.page)).toEqual([]);
  },
);

story('Axe finds nothing serious on a phone, with the workbench open and shut', async ({ visit }) => {
  const lea = await visit('lea', { viewport: { width: 360, height: 740 }, bypassCSP: true });
  expect(await seriousFindings(lea.page)).toEqual([]);
  await lea.desk.getByRole('button', { name: 'Workbench' }).click();
  await lea.desk.getByRole('heading', { name: 'What happens next' }).waitFor();
  expect(await seriousFindings(lea.page)).toEqual([]);
});
