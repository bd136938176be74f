import type { ImageBlock } from '@slack/types';
import { section } from '../../../slack/blocks.ts';
import type { Message } from '../../../slack/message.ts';
import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';

/**
 * A picture that somebody asked for, or its words while Slack has not got it.
 *
 * @param alt what it shows, in plain text
 */
export function pictureMessage(alt: string, picture: { fileId: string } | null): Message {
  const text = escapeMrkdwn(alt);
  const image: ImageBlock[] = picture
    ? [{ type: 'image', slack_file: { id: picture.fileId }, alt_text: alt }]
    : [];
  return { text, blocks: picture ? image : [section(text)] };
}

/** What is answered at once to who asked for it. */
export function pictureAnswer(alt: string): Message {
  const text = `${escapeMrkdwn(alt)}\n_The picture comes by direct message._`;
  return { text, blocks: [section(text)] };
}
