/** What every message says, as arguments and as refusals. */
export const contentArgs = {
  text: 'text',
  blocks: 'json',
  attachments: 'json',
  markdown_text: 'text',
} as const;
export const contentErrors = [
  'invalid_blocks',
  'invalid_blocks_format',
  'markdown_text_conflict',
  'no_text',
] as const;
export const metadataErrors = ['invalid_metadata_format', 'metadata_too_large'] as const;
