import type { Trx } from '../../../database/index.ts';
import type { Core } from '../../slice.ts';
import { answeredItem, type ItemAnswers, isSame, type Sprint } from '../rules/index.ts';
import { itemsOf, saveItem } from '../store/index.ts';
import { type By, logSprint } from './log.ts';

/** Writes what was said of a sprint's criteria and metrics, for whoever may. */
export async function answerItems(
  trx: Trx,
  core: Core,
  sprint: Sprint,
  { by, ...answers }: ItemAnswers & By,
): Promise<void> {
  const changed = (await itemsOf(trx, sprint.id))
    .map((was) => ({ was, became: answeredItem(was, answers) }))
    .filter(({ was, became }) => !isSame(was, became));
  for (const { became } of changed) await saveItem(trx, became);
  await logSprint(
    trx,
    core,
    sprint,
    { by },
    changed.map((change) => ({ field: 'items', ...change })),
  );
}
