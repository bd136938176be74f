import { boldName, escapeMrkdwn, shorten } from '../../../slack/mrkdwn.ts';
import { listOf, oneLine } from '../../../slack/words.ts';
import type { LocalDate } from '../../../time/index.ts';
import { linesOfKind } from '../rules/lines.ts';
import type { Answer, Line, Mode, SkippedFor } from '../rules/types.ts';
import { type Times, untilWords } from './words.ts';

/** Where one member stands in a standup. */
export interface DailyPerson {
  name: string;
  stands:
    | { kind: 'answered'; answer: Pick<Answer, 'isLate'>; lines: readonly Line[] }
    | { kind: 'was-there' }
    | { kind: 'to-be-asked'; at: Date }
    | { kind: 'open'; until: Date | null }
    | { kind: 'missed' }
    | { kind: 'skipped'; why: SkippedFor; until: LocalDate | null };
}

/** The people of a team on one day, and what its daily says around them. */
interface DailyPeople {
  date: LocalDate;
  mode: Mode;
  people: readonly DailyPerson[];
  /** Open blockers as mrkdwn, the oldest first. */
  blockers: readonly string[];
  /** Who set the standup up, on its first daily. */
  setUpBy: string | null;
}

const MOST_SKIPPED = 10;
const LINE_LENGTH = 150;
const SHORTEST_LINE = 40;
/** What all people's lines together may take of the 4,000 characters that Slack advises for a text. */
const LINES_BUDGET = 2600;

/** '4 of 5 answered, Kim 🌴 until Thu 5 Mar, Noor is asked at 15:00' */
export function headline(data: DailyPeople, times: Times): string {
  const { people } = data;
  const answered = people.filter(({ stands }) => stands.kind === 'answered').length;
  const wereThere = people.filter(({ stands }) => stands.kind === 'was-there').length;
  const expected = people.filter(({ stands }) => stands.kind !== 'skipped').length;
  const others = [...skipped(data), ...later(people, times)];
  const nothing = data.blockers.length === 0 ? ', nothing is blocked' : '';
  const also = wereThere > 0 ? `, ${wereThere} more ${wereThere === 1 ? 'was' : 'were'} there` : '';
  const counted =
    answered + wereThere === 0
      ? `none of ${expected} answered${nothing}`
      : `${answered} of ${expected} answered${also}`;
  return [counted, ...others].join(', ');
}

function skipped({ people, date }: DailyPeople): string[] {
  const words = people.flatMap(({ name, stands }) => {
    if (stands.kind !== 'skipped') return [];
    if (stands.why === 'away') {
      return [`${escapeMrkdwn(name)} 🌴${untilWords(stands.until, date)}`];
    }
    return stands.why === 'choice' ? [`${escapeMrkdwn(name)} skips today`] : [];
  });
  const more = words.length - MOST_SKIPPED;
  return more > 1 ? [...words.slice(0, MOST_SKIPPED), `${more} more away or skipping`] : words;
}

function later(people: readonly DailyPerson[], { at }: Times): string[] {
  return namesByTime(people, ({ stands }) => (stands.kind === 'to-be-asked' ? at(stands.at) : null)).map(
    ([time, who]) => `${listOf(who, 6)} ${who.length > 1 ? 'are' : 'is'} asked ${time}`,
  );
}

function stillOpen(people: readonly DailyPerson[], { until }: Times): string[] {
  return namesByTime(people, ({ stands }) =>
    stands.kind === 'open' && stands.until ? until(stands.until) : null,
  ).map(([time, who]) => `${listOf(who)} can answer until ${time}.`);
}

function namesByTime(
  people: readonly DailyPerson[],
  timeOfPerson: (person: DailyPerson) => string | null,
): Array<[string, string[]]> {
  const names = new Map<string, string[]>();
  for (const person of people) {
    const time = timeOfPerson(person);
    if (time !== null) names.set(time, [...(names.get(time) ?? []), escapeMrkdwn(person.name)]);
  }
  return [...names];
}

/** Each answer in one line. */
export function personLines(people: readonly DailyPerson[]): string[] {
  const answered = people.filter(({ stands }) => stands.kind === 'answered');
  const length = Math.max(SHORTEST_LINE, Math.min(LINE_LENGTH, Math.floor(LINES_BUDGET / answered.length)));
  return answered.map(({ name, stands }) => {
    const said = stands.kind === 'answered' ? summaryOf(stands.lines) : '';
    const late = stands.kind === 'answered' && stands.answer.isLate ? ' _(late)_' : '';
    return `${boldName(name)} ${escapeMrkdwn(shorten(said, length))}${late}`;
  });
}

/** Somebody's day in one line: what comes, or else what was done, or what stands in the way. */
function summaryOf(lines: readonly Line[]): string {
  const texts = (kind: Line['kind']) => linesOfKind(lines, kind).map((line) => oneLine(line.text));
  const today = texts('today');
  if (today.length > 0) return today.join(', ');
  const done = [...texts('done'), ...texts('note')];
  if (done.length > 0) return `done: ${done.join(', ')}`;
  const blocked = texts('blocker');
  return blocked.length > 0 ? `blocked: ${blocked.join(', ')}` : 'nothing new';
}

/** What else is to be known of the people, in small print. */
export function remarks({ people, mode, setUpBy }: DailyPeople, times: Times): string[] {
  const named = (kind: DailyPerson['stands']['kind']) =>
    people.filter(({ stands }) => stands.kind === kind).map(({ name }) => escapeMrkdwn(name));
  const [missed, there] = [named('missed'), named('was-there')];
  const notAsked = (why: SkippedFor) =>
    people
      .filter(({ stands }) => stands.kind === 'skipped' && stands.why === why)
      .map(({ name }) => escapeMrkdwn(name));
  const [quiet, unreached] = [notAsked('quiet'), notAsked('downtime')];
  return [
    ...stillOpen(people, times),
    ...(missed.length > 0 ? [`No answer from ${listOf(missed)}.`] : []),
    ...(mode === 'live' && there.length > 0 ? [`At the standup without notes: ${listOf(there)}.`] : []),
    ...(quiet.length > 0 ? [`Not asked because of Do Not Disturb: ${listOf(quiet)}.`] : []),
    ...(unreached.length > 0 ? [`Could not be asked in time: ${listOf(unreached)}.`] : []),
    ...(setUpBy ? [`${escapeMrkdwn(setUpBy)} set this up; \`/standup help\` says what I can do.`] : []),
  ];
}

/** A day on which nobody could answer has no daily; this says so in the ledger. */
export function nobodyExpected(people: readonly DailyPerson[]): boolean {
  return people.every(({ stands }) => stands.kind === 'skipped' && stands.why !== 'choice');
}
