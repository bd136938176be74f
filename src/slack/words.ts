import { escapeWithin, withoutBidiControls } from './mrkdwn.ts';

/** 'Lea', 'Lea and Ola', 'Lea, Ola and Ben'; from `most` on 'Lea, Ola and 7 more'. */
export function listOf(words: readonly string[], most = 12): string {
  const shown =
    words.length > most ? [...words.slice(0, most - 1), `${words.length - most + 1} more`] : words;
  const last = shown.at(-1) ?? '';
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${last}` : last;
}

/** What somebody wrote, on one line, in quotation marks and safe inside mrkdwn. */
export function quoted(text: string, length = 200): string {
  return `“${escapeWithin(oneLine(text), length)}”`;
}

/** Without the quotation marks around all of it: what we say in them comes back in them. */
export function unquoted(text: string): string {
  const [, within] = /^["'“”„«»‘’](.+)["'“”«»‘’]$/s.exec(text.trim()) ?? [];
  return (within ?? text).trim();
}

/** On one line, in the direction of what stands around it. */
export function oneLine(text: string): string {
  return withoutBidiControls(text).replace(/\s+/g, ' ').trim();
}

/** With a capital, as a sentence begins. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
