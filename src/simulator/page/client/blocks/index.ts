export type * from './contract.ts';
export { Emoji } from './emoji/emojis.tsx';
export { MessageBlocks } from './message-blocks.tsx';
export { SurroundingsProvider } from './surroundings.tsx';
export { Markdown } from './text/markdown.tsx';
export { ViewBlocks } from './view-blocks.tsx';
