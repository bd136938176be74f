/** The delivery of a published plan's message. */
export function planKey(sprintId: string): string {
  return `plan:${sprintId}`;
}

/** The delivery of the whole plan as a canvas. */
export function documentKey(sprintId: string): string {
  return `${planKey(sprintId)}:document`;
}

/** The delivery of the whole plan as a file in the message's thread, the `number`th. */
export function fileKey(sprintId: string, number: number): string {
  return `${planKey(sprintId)}:file:${number}`;
}

/** The delivery of somebody's `number`th letter about a plan. */
export function letterKey(sprintId: string, userId: string, number: number): string {
  return `${planKey(sprintId)}:letter:${userId}:${number}`;
}
