import { plainText } from './mrkdwn.ts';

/** One word of what a person wrote. */
export interface WrittenWord {
  /** As they meant it: '&', 'https://x.io', '#bug'; '@dana' for a mention. To be escaped when it is shown. */
  text: string;
  /** Whom it mentions; null for no one. */
  personId: string | null;
}

const TAG_OR_WORD = /<[^<>]*>|[^\s<]+|</g;
const PERSON = /^<@([UW][A-Z0-9]+)(?:\|[^>]*)?>$/;

/** The words of a command or a message, as Slack sent it: escaped, with mentions and links as tags. */
export function sentWords(sent: string): WrittenWord[] {
  const found = sent.match(TAG_OR_WORD) ?? [];
  return found.map((word) => ({ text: plainText(word), personId: PERSON.exec(word)?.[1] ?? null }));
}

/** The words of an input in a form: Slack sends these as they were typed, and mentions nobody in them. */
export function typedWords(typed: string): WrittenWord[] {
  const found = typed.match(/\S+/g) ?? [];
  return found.map((text) => ({ text, personId: null }));
}
