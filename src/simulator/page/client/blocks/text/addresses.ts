const linked = new Set(['http:', 'https:', 'mailto:', 'tel:', 'slack:']);

/** An address that one may open, or null: `javascript:` and its like are never linked. */
export function safeAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  return linked.has(new URL(url).protocol) ? url : null;
}
