import type { Entry } from './ledger.ts';
import type { WeekRecord } from './record.ts';

/** What a week with kills has, compared with the same week without. */
export interface Findings {
  lost: string[];
  doubled: string[];
  /** What is neither: stuck, out of date, refused by Slack, or an error of the program's. */
  wrong: string[];
}

export function audit(week: WeekRecord, quiet: WeekRecord): Findings {
  const shown = compared(week.shown.map(reads), quiet.shown.map(reads));
  const homes = compared(week.homes, quiet.homes);
  const ledger = compared(week.ledger.map(ledgerLine), quiet.ledger.map(ledgerLine));
  return {
    lost: [...shown.missing, ...homes.missing, ...ledger.missing, ...week.broken],
    doubled: [...shown.doubled, ...ledger.doubled, ...keysPostedTwice(week)],
    wrong: [
      ...[...shown.strange, ...homes.strange, ...ledger.strange].map((line) => `in no quiet week: ${line}`),
      ...unfinished(week.ledger),
      ...apart(week),
      ...week.complaints.map((complaint) => `refused by Slack: ${complaint}`),
      ...lines(week.errors).map((error) => `logged: ${error}`),
    ],
  };
}

/** What holds for every week by itself, the quiet one too. */
export function flawsOf(week: WeekRecord): string[] {
  const { lost, doubled, wrong } = audit(week, week);
  return [...lost, ...doubled, ...wrong];
}

function reads(shown: { reads: string }): string {
  return shown.reads;
}

/** Ids differ from run to run; what is delayed by minutes may change places with what was due then. */
function ledgerLine({ key, state, reason }: Entry): string {
  const anyKey = key
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '*')
    .replace(/\b(Ev|V)\w+\b/g, '*')
    .replace(/T\d\d:\d\d\b/g, ' –:–')
    .replace(/^(blocker:\*):\d+:/, '$1:*:');
  return `ledger: ${anyKey} ${state}${reason ? ` (${reason})` : ''}`;
}

function compared(got: string[], wanted: string[]) {
  const counts = new Map<string, number>();
  for (const line of wanted) counts.set(line, (counts.get(line) ?? 0) + 1);
  const known = new Set(wanted);
  const doubled: string[] = [];
  const strange: string[] = [];
  for (const line of got) {
    const left = counts.get(line) ?? 0;
    if (left > 0) counts.set(line, left - 1);
    else (known.has(line) ? doubled : strange).push(line);
  }
  const missing = [...counts].flatMap(([line, left]) => Array<string>(left).fill(line));
  return { missing, doubled, strange };
}

function keysPostedTwice({ shown }: WeekRecord): string[] {
  const seen = new Set<string>();
  return shown.flatMap(({ key, reads: words }) => {
    if (key === null) return [];
    if (seen.has(key)) return [`posted again under the key ${key}: ${words}`];
    seen.add(key);
    return [];
  });
}

/** At the end nothing is in doubt, nothing waits, and Slack shows the last version of each. */
function unfinished(ledger: Entry[]): string[] {
  return ledger.flatMap(({ key, kind, state, reason, version, sent_version }) => {
    if (state !== 'sent' && state !== 'skipped') return [`ledger: ${key} is ${state} (${reason})`];
    const isBehind = state === 'sent' && version !== sent_version;
    return isBehind ? [`ledger: Slack has version ${sent_version} of ${version} of the ${kind} ${key}`] : [];
  });
}

/** Each row that is sent is the message it says, and each message has its row. */
function apart({ shown, ledger }: WeekRecord): string[] {
  const posted = new Map(shown.map(({ key, channel, ts }) => [`${key} ${channel} ${ts}`, true]));
  const recorded = new Set(ledger.map(({ key }) => key));
  const lacking = ledger
    .filter(({ kind, ts }) => kind === 'message' && ts !== null)
    .filter(({ key, channel_id, ts }) => !posted.has(`${key} ${channel_id} ${ts}`))
    .map(({ key }) => `ledger: ${key} is recorded as sent where Slack has no such message`);
  const unknown = shown
    .filter(({ key }) => key === null || !recorded.has(key))
    .map(({ reads: words }) => `in Slack without a row: ${words}`);
  return [...lacking, ...unknown];
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}
