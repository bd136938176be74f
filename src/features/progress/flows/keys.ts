/** The delivery by which somebody is asked to take stories over. */
export function requestKey(messageId: string): string {
  return `progress:request:${messageId}`;
}

/** The delivery that celebrates in the wins channel. */
export function winsKey(messageId: string): string {
  return `progress:wins:${messageId}`;
}
