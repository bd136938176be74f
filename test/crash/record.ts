import { type Entry, readLedger } from './ledger.ts';
import { members } from './team.ts';
import type { CrashWorld } from './world.ts';

/** A message of the program's in Slack. */
interface Shown {
  place: string;
  key: string | null;
  channel: string;
  ts: string;
  /**
   * Its place and every word on it; clock times, ages and the order of its lines left out: a kill delays by minutes, and who is
   * delayed may answer after somebody else.
   */
  reads: string;
}

/** What is left of a week when it is over. */
export interface WeekRecord {
  shown: Shown[];
  /** What each Home shows. */
  homes: string[];
  ledger: Entry[];
  complaints: string[];
  errors: string;
  /** What people were promised and did not get. */
  broken: string[];
}

/** Reads Slack by eye and the ledger; ends the program. */
export async function recordOf(world: CrashWorld, broken: string[]): Promise<WeekRecord> {
  const errors = await world.endProgram();
  return {
    shown: shownIn(world),
    homes: members.flatMap((name) => homeOf(world, name)),
    ledger: readLedger(world.databaseFile),
    complaints: world.slack.complaints.map(({ what, messages }) => `${what}: ${messages.join(', ')}`),
    errors,
    broken,
  };
}

function shownIn(world: CrashWorld): Shown[] {
  const { workspace } = world.slack;
  return [...workspace.conversations.values()].flatMap((conversation) => {
    const reader = world.as(conversation.members.find((id) => id !== workspace.app.botUserId) ?? 'lea');
    const place = conversation.kind === 'im' ? `DM with ${reader.name}` : `#${conversation.name}`;
    const seen = reader.messages({ in: conversation.kind === 'im' ? 'dm' : place });
    const textOf = new Map(seen.map(({ ts, text }) => [ts, text]));
    const keyOf = new Map(conversation.messages.map(({ ts, metadata }) => [ts, keyIn(metadata)]));
    return seen
      .filter(({ author, onlyYou }) => author === workspace.app.name && !onlyYou)
      .map(({ channel, ts, text, buttons, replyTo }) => {
        const under = replyTo === null ? '' : ` ↳ ${(textOf.get(replyTo) ?? '').slice(0, 40)}`;
        const reads = timeless(
          `${place}${under}: ${orderless(text)} ${buttons.map((label) => `[${label}]`).join(' ')}`,
        );
        return { place, channel, ts, key: keyOf.get(ts) ?? null, reads };
      });
  });
}

function keyIn(metadata: { event_payload: Record<string, unknown> } | undefined): string | null {
  const key = metadata?.event_payload.key;
  return typeof key === 'string' ? key : null;
}

function homeOf(world: CrashWorld, name: string): string[] {
  const home = world.as(name).home;
  return home ? [timeless(`Home of ${name}: ${home.text}`)] : [];
}

function orderless(text: string): string {
  return text.split('\n').sort().join('\n');
}

function timeless(text: string): string {
  return text
    .replace(/\b\d{1,2}:\d{2}\b/g, '–:–')
    .replace(/\b(an?|\d+) (second|minute|hour|day)s?( ago)/g, 'some time$3')
    .replace(/\b\d+ working hours?|\b(\d+ (d|h|min)\b ?)+(of working time)?/g, 'so long')
    .replace(/\s+/g, ' ');
}
