import { blocksOn } from './blocks.ts';
import { all, problemsOf } from './check.ts';
import { idsAreUnique } from './ids.ts';
import type { Surface } from './surfaces.ts';
import { tablesOfMessage } from './tables.ts';

export { areTooLong } from './length.ts';
export type { Surface } from './surfaces.ts';
export { validateView } from './view.ts';

const onSurface = {
  message: all(blocksOn('message'), idsAreUnique, tablesOfMessage),
  modal: all(blocksOn('modal'), idsAreUnique),
  home: all(blocksOn('home'), idsAreUnique),
};

/**
 * What Slack would refuse in these blocks on this surface, in its words with a JSON pointer
 * ("must be less than 76 characters [json-pointer:/blocks/0/text/text]"); empty when it would take them.
 * Limits: SLACK.md "Sizes" and the Block Kit reference.
 */
export function validateBlocks(blocks: unknown, surface: Surface): string[] {
  return problemsOf(onSurface[surface], blocks, '/blocks');
}
