import { context } from './blocks.ts';
import type { Block } from './message.ts';

/**
 * What the blocks of one message may come to together. Slack documents no number and refuses, as others measured
 * (bolt-js #2509, #2867), more than some 13,200 characters, of which a block takes up to 134 beside its words.
 */
export const MESSAGE_LENGTH = 12_000;
const EACH_BLOCK = 140;
const MESSAGE_BLOCKS = 50;

const READ = ['text', 'alt_text', 'title', 'label', 'hint', 'description', 'placeholder'];

/** Whether Slack takes these blocks in one message. */
export function fitMessage(blocks: readonly Block[]): boolean {
  return blocks.length <= MESSAGE_BLOCKS && lengthOf(blocks) <= MESSAGE_LENGTH;
}

/** All that is read in these blocks, and something for each of them. */
export function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + EACH_BLOCK + lengthRead(block), 0);
}

function lengthRead(part: unknown): number {
  if (typeof part !== 'object' || part === null) return 0;
  return Object.entries(part).reduce((sum, [name, value]) => {
    if (typeof value !== 'string') return sum + lengthRead(value);
    return READ.includes(name) ? sum + value.length : sum;
  }, 0);
}

/** As many of these, from the first, as one message takes, when `blocksOf` gives its blocks with those shown. */
export function mostThatFit<T>(all: readonly T[], blocksOf: (shown: readonly T[]) => Block[]): readonly T[] {
  if (fitMessage(blocksOf(all))) return all;
  let [fitting, tooMany] = [0, all.length];
  while (tooMany - fitting > 1) {
    const middle = Math.floor((fitting + tooMany) / 2);
    if (fitMessage(blocksOf(all.slice(0, middle)))) fitting = middle;
    else tooMany = middle;
  }
  return all.slice(0, fitting);
}

/** These blocks over as many messages as they need, in their order. */
export function overMessages<B extends Block>(blocks: readonly B[]): B[][] {
  const messages: B[][] = [];
  for (const block of blocks) {
    const last = messages.at(-1);
    if (last && fitMessage([...last, block])) last.push(block);
    else messages.push([block]);
  }
  return messages;
}

/**
 * The last net: what Slack takes of blocks that are too long together, and that something is left out. Buttons and
 * small print at the end stay. A view that can become long says itself what it leaves out, and where it is read.
 */
export function withinMessage(blocks: readonly Block[]): Block[] {
  if (fitMessage(blocks)) return [...blocks];
  const end = blocks.findLastIndex(({ type }) => type !== 'actions' && type !== 'context') + 1;
  const foot = [
    context('Slack takes no more in one message; what came here is left out.'),
    ...blocks.slice(end),
  ];
  const shown = mostThatFit(blocks.slice(0, end), (body) => [...body, ...foot]);
  return [...shown, ...foot].slice(0, MESSAGE_BLOCKS);
}
