import { expect, test } from 'vitest';
import { planOf } from './published.ts';
import { addsLine, beginsSprint, HERE, planningTeam } from './team.ts';

test('A plan of twelve long titles is kept up to date like any other, and none of them pings', async () => {
  const world = await planningTeam();
  const dana = world.as('Dana');
  await beginsSprint(world);
  for (let number = 1; number <= 12; number++) {
    await addsLine(
      world,
      `ERP-${number} <!here> ${'A&B&C&D&E& '.repeat(13)}8 @lea @ola @kim @dana @noor must`,
    );
  }
  await dana.submits();
  await dana.presses('Publish');
  await dana.closesModal();
  expect(await planOf(world)).toContain('96 of 60 points');
  await dana.types('/sprint estimate ERP-1 3', HERE);
  const plan = await planOf(world);
  expect(plan).toContain('91 of 60 points');
  expect(plan).toContain('Not confirmed yet: Lea');
  const sent = world.slack.calls.filter(({ method }) => method.startsWith('chat.'));
  expect(JSON.stringify(sent.map(({ args }) => args))).not.toContain('<!here');
});
