import { isObject, textOf } from '../../json.ts';
import type { Block, JsonObject } from '../../types.ts';
import { elementsOf, optionsOf } from '../../workspace/element-state.ts';
import type { Reader } from './reader.ts';
import { plainOf } from './spans.ts';
import { readText } from './text.ts';

/** Something one can press, choose in or type into, by the words that stand on it. */
export type Control = {
  blockId: string;
  actionId: string;
  element: JsonObject;
  /** The item of an overflow menu, where it is one. */
  item: JsonObject | null;
  /** What it may be called: its text, its label, the section it stands in, its placeholder. */
  labels: string[];
  /** The words around it, to tell apart two of the same name. */
  beside: string;
  /** An input waits for the submit; anything else speaks at once. */
  waitsForSubmit: boolean;
};

/** The controls of blocks, in the order in which they are read. */
export function controlsIn(blocks: Block[], reader: Reader): Control[] {
  const elements = elementsOf(blocks).filter(({ element }) => element.type !== 'image');
  return elements.flatMap(({ blockId, actionId, block, element }): Control[] => {
    const waitsForSubmit = block.type === 'input' && block.dispatch_action !== true;
    const shared = { blockId, actionId, element, waitsForSubmit, beside: wordsAround(blocks, block, reader) };
    if (element.type === 'overflow') {
      return optionsOf(element).map((item) => ({ ...shared, item, labels: [labelOf(item, reader)] }));
    }
    return [{ ...shared, item: null, labels: labelsOf(block, element, reader) }];
  });
}

function labelsOf(block: Block, element: JsonObject, reader: Reader): string[] {
  if (element.type === 'button') return [labelOf(element, reader)];
  const candidates = [block.label, block.text, element.placeholder];
  return candidates.map((each) => plainOf(readText(each, reader))).filter((label) => label !== '');
}

/** The text of a button or an option. */
export function labelOf(named: JsonObject, reader: Reader): string {
  return plainOf(readText(named.text, reader));
}

/** The block's own words, else those of the nearest block of text above it, with the small print between. */
function wordsAround(blocks: Block[], block: Block, reader: Reader): string {
  const above = blocks.slice(0, blocks.indexOf(block) + 1).reverse();
  const said = above
    .map((each) => ({ words: wordsOf(each, reader), isSmall: each.type === 'context' }))
    .filter(({ words }) => words !== '');
  const full = said.findIndex(({ isSmall }) => !isSmall);
  const near = full === -1 ? said : said.slice(0, full + 1);
  return near.map(({ words }) => words).join('\n');
}

function wordsOf(block: Block, reader: Reader): string {
  const fields = Array.isArray(block.fields) ? block.fields : [];
  const context = block.type === 'context' && Array.isArray(block.elements) ? block.elements : [];
  return [block.label, isObject(block.text) ? block.text : undefined, ...fields, ...context]
    .map((each) => plainOf(readText(each, reader)))
    .filter((words) => words !== '')
    .join('\n');
}

export function kindOf(control: Control): string {
  return textOf(control.element.type);
}
