import type { SlackBlock } from '../../protocol.ts';
import { blockKinds } from './kinds/index.ts';
import { NotDrawn } from './not-drawn.tsx';

/** Blocks, one below the other. A block keeps its place on the page, and what was typed in it, as long as it keeps its id. */
export function Blocks({ blocks }: { blocks: SlackBlock[] }) {
  return blocks.map((block, index) => (
    <BlockDrawn key={block.block_id ?? `${index}:${block.type}`} block={block} />
  ));
}

function BlockDrawn({ block }: { block: SlackBlock }) {
  const Kind = Object.hasOwn(blockKinds, block.type) ? blockKinds[block.type] : undefined;
  return Kind ? <Kind block={block} blockId={block.block_id ?? ''} /> : <NotDrawn type={block.type} />;
}
