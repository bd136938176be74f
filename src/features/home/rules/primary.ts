import type { Block } from '../../../slack/message.ts';

/** One primary action: of the buttons that want to be it, the first is. */
export function withOnePrimary(blocks: readonly Block[]): Block[] {
  let isTaken = false;
  const settle = <Element extends object>(element: Element): Element => {
    if (!('style' in element) || element.style !== 'primary') return element;
    if (isTaken) return { ...element, style: undefined };
    isTaken = true;
    return element;
  };
  return blocks.map((block) => {
    if (block.type === 'actions') return { ...block, elements: block.elements.map(settle) };
    if (block.type === 'section' && block.accessory) return { ...block, accessory: settle(block.accessory) };
    return block;
  });
}
