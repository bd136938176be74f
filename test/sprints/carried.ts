import type { World } from '../support/world.ts';
import { HERE } from './team.ts';

const ASKED = {
  'Add a success criterion': 'By what will you know that it worked?',
  'Add an acceptance criterion': 'What must hold for it to be accepted?',
  'Add a deliverable': 'What is delivered?',
  'Add a metric': 'What is measured?',
} as const;

/** Dana writes criteria and the like into the plan of the open sprint. */
export async function carries(
  world: World,
  lines: ReadonlyArray<[keyof typeof ASKED, string, { baseline?: string; target?: string }?]>,
): Promise<void> {
  const dana = world.as('Dana');
  await dana.types('/sprint plan 1', HERE);
  for (const [add, text, { baseline, target } = {}] of lines) {
    const isCriterion = add.endsWith('criterion');
    await dana.presses('Edit', { beside: isCriterion ? 'Criteria' : 'What it delivers' });
    await dana.presses(add);
    await dana.fills(ASKED[add], text);
    if (baseline) await dana.fills('Today it is', baseline);
    if (target) await dana.fills('It shall be', target);
    await dana.submits();
    await dana.presses('Back to the plan');
  }
  await dana.closesModal();
}
