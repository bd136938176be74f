import { z } from 'zod';
import { isVisible } from '../../../slack/mrkdwn.ts';
import { noteFields } from '../ids.ts';

/** Signs that nobody sees are no text. */
const written = z
  .string()
  .nullish()
  .transform((text) => (text && isVisible(text) ? text.trim() : ''));

export const noteForm = z.object({ [noteFields.text]: written });
