/** What is typed, as a channel's name may be: lower case letters of any script, digits, `-` and `_`. */
export function channelNameFrom(typed: string): string {
  return typed
    .toLowerCase()
    .replace(/\s+/g, '-')
    .replace(/[^\p{L}\p{M}\p{N}_-]/gu, '')
    .slice(0, 80);
}
