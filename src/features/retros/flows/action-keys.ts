/** The delivery that reminds somebody of what is due. */
export function actionReminderKey(userId: string, at: Date): string {
  return `retro-actions:${userId}:${at.toISOString()}`;
}

/** The delivery that tells somebody what a person who left had taken on, of a team. */
export function handoverKey(teamId: string, leftId: string, at: Date): string {
  return `retro-handover:${teamId}:${leftId}:${at.toISOString()}`;
}

/** The delivery that sums a retro up in the channel. */
export function summaryKey(retroId: string): string {
  return `retro-summary:${retroId}`;
}
