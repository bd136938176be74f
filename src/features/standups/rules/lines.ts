import { isVisible } from '../../../slack/mrkdwn.ts';
import type { Line } from './types.ts';

/** What a person said, before it is kept. */
export interface Said {
  /** Ids of the lines of the answer before that are done, or not wanted any more; the others are carried. */
  done: readonly string[];
  dropped: readonly string[];
  notes: readonly string[];
  today: readonly string[];
  blockers: readonly string[];
}

export type DraftLine = Omit<Line, 'id'>;

/** So often carried, a line makes one ask what holds it up. */
const CARRIED_TOO_OFTEN = 3;

const BULLET = /^\s*(?:[-*•–—‣▪]|\d{1,2}[.)])\s+/;
const NOTHING = /^(?:-+|no|none|nope|nothing|n\/?a|nil|no blockers?|not blocked)[.!]?$/i;

/** The lines of a text, without bullets and blank ones. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(BULLET, '').trim())
    .filter(isVisible);
}

/** As `linesOf`, without those that say there is nothing. */
export function blockersOf(text: string): string[] {
  return linesOf(text).filter((line) => !NOTHING.test(line));
}

/** The lines of an answer: what became of those planned before, then what is new. */
export function draftLines(planned: readonly Line[], said: Said): DraftLine[] {
  const became = planned.map((line) => followUp(line, said));
  const carried = new Set(became.filter((line) => line.kind === 'today').map(sameWords));
  const today = said.today.filter((text) => !carried.has(sameWords({ text })));
  return [
    ...became.filter((line) => line.kind !== 'today'),
    ...said.notes.map((text) => newLine('note', text)),
    ...became.filter((line) => line.kind === 'today'),
    ...today.map((text) => newLine('today', text)),
    ...unique(said.blockers).map((text) => newLine('blocker', text)),
  ];
}

/** Everything planned is done; what comes next is not said. */
export function doneAsPlanned(planned: readonly Line[]): Said {
  return { done: planned.map((line) => line.id), dropped: [], notes: [], today: [], blockers: [] };
}

/** An answer without what was read of a message before, and with what is read of it now. */
export function withTextReread(
  known: readonly string[],
  before: readonly string[],
  now: readonly string[],
): string[] {
  const gone = [...before];
  const at = known.findIndex((line) => gone.includes(line));
  const kept = known.filter((line) => {
    const found = gone.indexOf(line);
    if (found >= 0) gone.splice(found, 1);
    return found < 0;
  });
  return at < 0 ? [...kept, ...now] : [...kept.slice(0, at), ...now, ...kept.slice(at)];
}

/** Drafts take over the id, the offer and the blocker of the line they repeat, so that an edit keeps what was settled. */
export function keepSettled(
  drafts: readonly DraftLine[],
  before: readonly Line[],
  newId: () => string,
): Line[] {
  const left = [...before];
  return drafts.map((draft) => {
    const at = left.findIndex(
      (line) => line.kind === draft.kind && line.text === draft.text && line.fromLineId === draft.fromLineId,
    );
    const same = at < 0 ? undefined : left.splice(at, 1)[0];
    return same
      ? { ...draft, id: same.id, offer: same.offer, blockerId: same.blockerId }
      : { ...draft, id: newId() };
  });
}

/** Whether to ask the author if something blocks this line: new blockers, and what was carried too often; once. */
export function isWorthOffering(line: Line): boolean {
  if (line.offer !== null) return false;
  return line.kind === 'blocker' || (line.kind === 'today' && line.carriedCount === CARRIED_TOO_OFTEN);
}

export function linesOfKind(lines: readonly Line[], kind: Line['kind']): Line[] {
  return lines.filter((line) => line.kind === kind);
}

function followUp(line: Line, said: Said): DraftLine {
  const next = { text: line.text, fromLineId: line.id, offer: null, blockerId: null };
  if (said.done.includes(line.id)) return { ...next, kind: 'done', carriedCount: line.carriedCount };
  if (said.dropped.includes(line.id)) return { ...next, kind: 'dropped', carriedCount: line.carriedCount };
  return {
    ...next,
    kind: 'today',
    carriedCount: line.carriedCount + 1,
    offer: line.blockerId === null ? null : line.offer,
    blockerId: line.blockerId,
  };
}

function newLine(kind: Line['kind'], text: string): DraftLine {
  return { kind, text, fromLineId: null, carriedCount: 0, offer: null, blockerId: null };
}

/** What is in the way twice is one blocker. */
function unique(texts: readonly string[]): string[] {
  return [...new Map(texts.map((text) => [sameWords({ text }), text])).values()];
}

function sameWords({ text }: { text: string }): string {
  return text.trim().toLowerCase();
}
