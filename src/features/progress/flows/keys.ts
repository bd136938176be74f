/** The delivery by which somebody is asked to take stories over. */
export function requestKey(messageId: string): string {
  return `progress:request:${messageId}`;
}

/** The delivery that celebrates in the wins channel. */
export function winsKey(messageId: string): string {
  return `progress:wins:${messageId}`;
}

/** The delivery that says that this channel could not be told of wins any more after the celebration that it was told last. */
export function unreachedWinsKey(teamId: string, channelId: string, last: string | null): string {
  return `progress:wins-unreached:${teamId}:${channelId}:${last ?? 'first'}`;
}

/** The delivery by which somebody is told that a sprint is red, for the how-manieth time. */
export function redKey(sprintId: string, turn: number, userId: string): string {
  return `progress:red:${sprintId}:${turn}:${userId}`;
}

/** The message that tells what a sprint came to. */
export function reviewKey(sprintId: string): string {
  return `progress:review:${sprintId}`;
}

/** The burndown in it. */
export function reviewPictureKey(sprintId: string): string {
  return `${reviewKey(sprintId)}:burndown`;
}

/** What stands in its thread. */
export function reviewPartKey(sprintId: string, part: 'stories' | 'scope'): string {
  return `${reviewKey(sprintId)}:${part}`;
}
