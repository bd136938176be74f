/** A stretch of text, or an emoji by its name. */
export type Part = { text: string } | { name: string; tone: number | null; text: string };

const shortcode = /(?<![\p{L}\p{N}]):([a-z0-9_+'-]+):(?::skin-tone-([2-6]):)?/gu;

/** Finds what looks like `:name:`; whether there is such an emoji, the tables know. `09:00:15` is a time. */
export function emojiParts(text: string): Part[] {
  const parts: Part[] = [];
  let end = 0;
  for (const found of text.matchAll(shortcode)) {
    const [whole, name = '', tone] = found;
    if (found.index > end) parts.push({ text: text.slice(end, found.index) });
    parts.push({ name, tone: tone === undefined ? null : Number(tone), text: whole });
    end = found.index + whole.length;
  }
  return end < text.length || parts.length === 0 ? [...parts, { text: text.slice(end) }] : parts;
}

/** Slack counts skin tones from 2 (light) to 6 (dark); the character for it follows the first of the emoji. */
export function toned(emoji: string, tone: number | null): string {
  if (tone === null) return emoji;
  const [first = '', ...others] = [...emoji];
  return [first, String.fromCodePoint(0x1f3f9 + tone), ...others.filter((each) => each !== '\ufe0f')].join(
    '',
  );
}
