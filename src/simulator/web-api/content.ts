import { areTooLong, validateBlocks } from '../block-kit/index.ts';
import { isObject, isObjectList } from '../json.ts';
import type { Block, JsonObject, Metadata, Workspace } from '../types.ts';
import { namedBlocks, steadyIds } from '../workspace/block-ids.ts';
import { isReadyForBlocks } from '../workspace/files.ts';
import { type Call, refuse, refuseProblems } from './method.ts';

/** Above this Slack cuts a posted text; an edited one it refuses above `longestEdit`. */
export const longestText = 40_000;
const largestMetadata = 8_000;
const largestBlocks = 100_000;

export type Content = { text: string; blocks: Block[]; attachments: JsonObject[] };

/** What a message is to say, checked as Slack checks it. undefined parts were left out. */
export function contentOf(call: Call): { text?: string; blocks?: Block[]; attachments?: JsonObject[] } {
  const markdown = call.args.text('markdown_text');
  const text = call.args.text('text');
  if (markdown !== undefined && (text !== undefined || call.args.text('blocks') !== undefined)) {
    refuse('markdown_text_conflict');
  }
  const blocks = call.args.json('blocks', 'invalid_blocks_format');
  const attachments = call.args.json('attachments', 'invalid_attachments');
  return {
    text: markdown ?? text,
    blocks: blocks === undefined ? undefined : blocksToPost(call, blocks),
    attachments: isObjectList(attachments) ? attachments : undefined,
  };
}

/**
 * That an update and an ephemeral have the limit of a post is not measured; they list no error but `msg_too_long` for
 * it. An answer through a response URL may be longer (bolt-js #2867).
 */
function blocksToPost(call: Call, given: unknown): Block[] {
  const blocks = checkedBlocks(call.workspace, given, call.now);
  const isListed = call.method.errors.includes('msg_blocks_too_long');
  if (areTooLong(blocks)) refuse(isListed ? 'msg_blocks_too_long' : 'msg_too_long');
  return blocks;
}

/** Refuses a message that says nothing. */
export function requireContent(content: {
  text?: string;
  blocks?: Block[];
  attachments?: JsonObject[];
}): Content {
  const { text, blocks = [], attachments = [] } = content;
  if (text === undefined && blocks.length === 0 && attachments.length === 0) refuse('no_text');
  return { text: text ?? '', blocks, attachments };
}

export function checkedBlocks(workspace: Workspace, blocks: unknown, now: Date): Block[] {
  if (!Array.isArray(blocks)) refuse('invalid_blocks_format');
  refuseProblems('invalid_blocks', validateBlocks(blocks, 'message'));
  refuseProblems('invalid_blocks', missingPictures(workspace, blocks, now));
  if (JSON.stringify(blocks).length > largestBlocks) refuse('msg_blocks_too_long');
  return namedBlocks(blocks, steadyIds());
}

/** Pictures that are not uploaded, or that Slack is still processing. */
export function missingPictures(workspace: Workspace, blocks: unknown, now: Date): string[] {
  if (!isObjectList(blocks)) return [];
  return blocks.flatMap((block, index) => {
    const { slack_file: file } = block;
    if (block.type !== 'image' || !isObject(file)) return [];
    const stored = [...workspace.files.values()].find(
      ({ id }) => id === file.id || String(file.url).includes(`-${id}/`),
    );
    return isReadyForBlocks(stored, now)
      ? []
      : [`invalid slack file [json-pointer:/blocks/${index}/slack_file]`];
  });
}

export function metadataOf(call: Call): Metadata | undefined {
  const given = call.args.json('metadata', 'invalid_metadata_format');
  if (given === undefined) return undefined;
  if (!isObject(given) || typeof given.event_type !== 'string' || !isObject(given.event_payload)) {
    return refuse('invalid_metadata_format');
  }
  if (JSON.stringify(given).length > largestMetadata) refuse('metadata_too_large');
  return { event_type: given.event_type, event_payload: given.event_payload };
}
