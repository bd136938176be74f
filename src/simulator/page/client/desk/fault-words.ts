import type { FaultName } from '../../protocol.ts';

export interface FaultWords {
  name: FaultName;
  title: string;
  says: string;
  /** Told while it is on: 'Slack is down'. */
  now: string;
}

export const faultWords: FaultWords[] = [
  { name: 'slow', title: 'Slow', says: 'Every call takes four seconds, opening a form two.', now: 'slow' },
  {
    name: 'limited',
    title: 'Limited',
    says: 'Slack answers: too many requests, come back later.',
    now: 'limited',
  },
  { name: 'down', title: 'Down', says: 'Slack cannot be reached, in either direction.', now: 'down' },
  {
    name: 'forgetful',
    title: 'Forgetful',
    says: 'Slack does what it is asked, but its answer gets lost.',
    now: 'forgetful',
  },
];

/** 'Slack is slow and down'; null when nothing is wrong with it. */
export function faultsOn(faults: readonly FaultName[]): string | null {
  const on = faultWords.filter(({ name }) => faults.includes(name)).map(({ now }) => now);
  const last = on.pop();
  if (last === undefined) return null;
  return on.length > 0 ? `Slack is ${on.join(', ')} and ${last}` : `Slack is ${last}`;
}
