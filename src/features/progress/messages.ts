import type { FileView, MessageView } from '../../delivery/index.ts';
import type { Parts } from '../slice.ts';

/** How the messages look now that tell how a sprint goes. */
export function messages(_parts: Parts): Record<string, MessageView> {
  return {};
}

/** What is in the pictures. */
export function files(_parts: Parts): Record<string, FileView> {
  return {};
}
