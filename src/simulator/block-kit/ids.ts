import { type Check, isObject } from './check.ts';

/**
 * What holds between blocks: a block_id is used once in a message or view, an action_id once in its block,
 * and one element at most takes the focus.
 */
export const idsAreUnique: Check = (blocks, at, report) => {
  if (!Array.isArray(blocks)) return;
  const seen = new Set<unknown>();
  let focused = 0;
  for (const [index, block] of blocks.entries()) {
    if (!isObject(block)) continue;
    if (block.block_id !== undefined && seen.has(block.block_id)) {
      report(`\`block_id\` "${block.block_id}" already exists`, `${at}/${index}/block_id`);
    }
    seen.add(block.block_id);
    actionsAreUnique(block, `${at}/${index}`, report);
    focused += interactiveIn(block).filter((each) => each.focus_on_load === true).length;
  }
  if (focused > 1) report('`focus_on_load` can only be set to true once', at);
};

const actionsAreUnique: Check = (block, at, report) => {
  if (!isObject(block) || !Array.isArray(block.elements)) return;
  const seen = new Set<unknown>();
  for (const [index, element] of block.elements.entries()) {
    if (!isObject(element) || element.action_id === undefined) continue;
    if (seen.has(element.action_id)) {
      report(`\`action_id\` "${element.action_id}" already exists`, `${at}/elements/${index}/action_id`);
    }
    seen.add(element.action_id);
  }
};

/** The elements a person can act on in a block, in the order in which they stand. */
function interactiveIn(block: unknown): Record<string, unknown>[] {
  if (!isObject(block)) return [];
  const inside = [block.element, block.accessory, block.type === 'actions' ? block.elements : undefined];
  return inside.flat().filter(isObject);
}
