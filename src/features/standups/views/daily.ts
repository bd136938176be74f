import { actions, button, context, section } from '../../../slack/blocks.ts';
import type { Block, Message } from '../../../slack/message.ts';
import { boldName, escapeMrkdwn, shorten } from '../../../slack/mrkdwn.ts';
import { listOf, oneLine } from '../../../slack/words.ts';
import { formatDay, type LocalDate } from '../../../time/index.ts';
import { ids } from '../ids.ts';
import { linesOfKind } from '../rules/lines.ts';
import type { Answer, Line, Mode, SkippedFor, SprintStanding } from '../rules/types.ts';
import { targetValue } from './target.ts';
import { sectionsOf, type Times, timesIn, timesOf, untilWords, withinAdvice } from './words.ts';

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

export interface DailyData {
  standupId: string;
  teamName: string;
  date: LocalDate;
  mode: Mode;
  timeZone: string;
  people: DailyPerson[];
  /** Open blockers as mrkdwn, the oldest first. */
  blockers: string[];
  /** Where the running sprints stand. */
  sprints: SprintStanding[];
  /** Who set the standup up, on its first daily. */
  setUpBy: string | null;
}

const PEOPLE_IN_A_SECTION = 10;
/** With the other blocks, what fifty hold. */
const PEOPLE_SHOWN = 300;
const SPRINTS_SHOWN = 5;
const BLOCKERS_SHOWN = 8;
const MOST_SKIPPED = 10;
const LINE_LENGTH = 150;
const SHORTEST_LINE = 40;
/** What all people's lines together may take of the 4,000 characters that Slack advises for a text. */
const LINES_BUDGET = 2600;

/** The team's one message of the day. */
export function dailyMessage(data: DailyData): Message {
  const head = `*${[escapeMrkdwn(data.teamName), formatDay(data.date), ...dayOf(data.sprints)].join(' · ')}*`;
  const sprints = sprintLines(data.sprints);
  const blockers = blockerLines(data.blockers);
  const lines = personLines(data.people);
  const inText = timesIn(data.date, data.timeZone);
  const inBlocks = timesOf(data.date, data.timeZone);
  const spoken = remarks(data, inText);
  const shown = remarks(data, inBlocks);
  const value = targetValue(data);
  return {
    text: withinAdvice(
      [`${head} — ${headline(data, inText)}`, ...sprints, ...blockers, ...lines, ...spoken].join('\n'),
    ),
    blocks: [
      section([`${head} — ${headline(data, inBlocks)}`, ...sprints].join('\n')),
      ...sectionsOf(blockers.map((line) => ({ before: line, written: '' }))),
      ...inSections(lines),
      ...(shown.length > 0 ? [context(shown.join('\n'))] : []),
      actions(
        button('Add my answer', ids.daily.answer, { value }),
        ...(data.blockers.length > 0 ? [button('Blockers', ids.daily.blockers, { value })] : []),
      ),
    ],
  };
}

/** Of the one that runs; of several each says its own. */
function dayOf(sprints: readonly SprintStanding[]): string[] {
  return sprints.length === 1 ? sprints.map(({ day }) => day) : [];
}

function sprintLines(sprints: readonly SprintStanding[]): string[] {
  return sprints.slice(0, SPRINTS_SHOWN).map(({ name, day, done }) => {
    const said = sprints.length === 1 ? done : `${day}, ${done}`;
    return `${escapeMrkdwn(shorten(name, 80))}: ${said}`;
  });
}

function headline(data: DailyData, times: Times): string {
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

function skipped({ people, date }: DailyData): string[] {
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

function blockerLines(blockers: readonly string[]): string[] {
  const shown = blockers.slice(0, BLOCKERS_SHOWN).map((line) => `🚧 ${line}`);
  const more = blockers.length - shown.length;
  return more > 0 ? [...shown, `and ${more} more: \`/blocker list\``] : shown;
}

function personLines(people: readonly DailyPerson[]): string[] {
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

function remarks({ people, mode, setUpBy }: DailyData, times: Times): string[] {
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

function inSections(lines: readonly string[]): Block[] {
  const shown = lines.slice(0, PEOPLE_SHOWN);
  const groups = Math.ceil(shown.length / PEOPLE_IN_A_SECTION);
  const sections = Array.from({ length: groups }, (_, at) =>
    shown.slice(at * PEOPLE_IN_A_SECTION, (at + 1) * PEOPLE_IN_A_SECTION),
  ).flatMap((group) => sectionsOf(group.map((line) => ({ before: line, written: '' }))));
  const more = lines.length - shown.length;
  return more > 0 ? [...sections, section(`and ${more} more, in the thread`)] : sections;
}

/** A day on which nobody could answer has no daily; this says so in the ledger. */
export function nobodyExpected(people: readonly DailyPerson[]): boolean {
  return people.every(({ stands }) => stands.kind === 'skipped' && stands.why !== 'choice');
}
