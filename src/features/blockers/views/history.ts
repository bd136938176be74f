import { escapeMrkdwn } from '../../../slack/mrkdwn.ts';
import { quoted } from '../../../slack/words.ts';
import { nameOf, type Person } from '../../workspaces/index.ts';
import type { BlockerEvent, LoggedEvent } from '../rules/index.ts';
import { type Moment, when } from './words.ts';

const DID: Record<BlockerEvent, string> = {
  raised: 'raised it',
  taken: 'is on it',
  'eta-asked': 'is on it, for longer than two working days',
  'eta-agreed': 'agreed to wait',
  'eta-refused': 'could not wait that long',
  'eta-passed': 'the ETA passed',
  snoozed: 'snoozed it',
  woken: 'ended the snooze',
  'handed-over': 'handed it over',
  escalated: 'escalated',
  unreached: 'could not be reached',
  critical: 'marked it critical',
  'not-critical': 'took back that it is critical',
  joined: 'waits for it too',
  'still-blocked': 'is still blocked',
  resolved: 'resolved it',
  reopened: 'reopened it',
};

const BY_ITSELF: Partial<Record<BlockerEvent, string>> = {
  'eta-passed': 'The ETA passed',
  woken: 'The snooze ended',
  escalated: 'Escalated',
  unreached: 'Could not be reached',
};

const MOST_LINES = 12;

/** What happened last, a line each, oldest first. */
export function logLines(
  events: LoggedEvent[],
  people: ReadonlyMap<string, Person>,
  moment: Moment,
): string[] {
  return events
    .filter((event) => event.kind !== 'raised')
    .slice(-MOST_LINES)
    .map((event) => {
      const did = event.byUserId
        ? `${escapeMrkdwn(nameOf(people, event.byUserId))} ${DID[event.kind]}`
        : (BY_ITSELF[event.kind] ?? DID[event.kind]);
      const note = noteWords(event);
      return `${when(event.at, moment)} ${did}${note}`;
    });
}

function noteWords({ kind, note }: LoggedEvent): string {
  if (!note) return '';
  return kind === 'escalated' ? ` to ${escapeMrkdwn(note)}` : `: ${quoted(note, 120)}`;
}
