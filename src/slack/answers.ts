import { fitMessage, overMessages, withinMessage } from './length.ts';
import type { Message } from './message.ts';

/** A response URL takes five; one is left for saying that something failed. */
export const MOST_ANSWERS = 4;

/**
 * What one person is answered, over as many messages as it needs. The first carries the text of all; what is longer
 * than four is cut, and says so.
 */
export function overAnswers(message: Message): [Message, ...Message[]] {
  const { blocks = [] } = message;
  if (fitMessage(blocks)) return [message];
  const parts = overMessages(blocks);
  const rest = parts.slice(MOST_ANSWERS - 1).flat();
  const [first = [], ...more] = [
    ...parts.slice(0, MOST_ANSWERS - 1),
    ...(rest.length > 0 ? [withinMessage(rest)] : []),
  ];
  const continued = (at: number) => `Continued, ${at + 2} of ${more.length + 1}.`;
  return [
    { text: message.text, blocks: first },
    ...more.map((part, at) => ({ text: continued(at), blocks: part })),
  ];
}

/** For a response URL: only the person who pressed sees it, and what they pressed in stays. */
export function beside(message: Message) {
  return { response_type: 'ephemeral' as const, replace_original: false, ...message };
}
