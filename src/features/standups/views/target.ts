/** Which standup and date a button is about. */
export interface Target {
  standupId: string;
  date: string;
}

export function targetValue({ standupId, date }: Target): string {
  return `${standupId}/${date}`;
}

export function readTarget(value: string): Target {
  const [standupId = '', date = ''] = value.split('/');
  return { standupId, date };
}
