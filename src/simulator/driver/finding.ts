import { type Control, controlsIn, kindOf } from './reading/controls.ts';
import type { SeenMessage } from './seeing/messages.ts';
import type { Place, Sight } from './seeing/sight.ts';
import type { SeenView } from './seeing/view.ts';
import { contains, isExactly, named, quoted, type Wanted } from './wanted.ts';

/** Narrows down where a control is looked for. */
export type Where = {
  in?: Place;
  message?: SeenMessage;
  /** Words in the block with the control, or in the nearest text above it. */
  beside?: Wanted;
};

/** A control together with the surface it stands on. */
export type Found = { control: Control } & (
  | { on: 'view'; view: SeenView }
  | { on: 'message'; message: SeenMessage }
);

/** Which controls come into question, and the words by which one of them is called. */
export type Sought = { kinds: (kind: string) => boolean; words: (control: Control) => string[] };

/** The newest control in sight with exactly this label, else the newest whose label contains it. */
export function findControl(sight: Sight, wanted: Wanted, where: Where, sought: Sought): Found {
  const seen: Found[] = [];
  for (const found of controlsInSight(sight, where)) {
    const { control } = found;
    if (!sought.kinds(kindOf(control))) continue;
    if (where.beside && !contains(control.beside, where.beside)) continue;
    if (isExactly(wanted, sought.words(control))) return found;
    seen.push(found);
  }
  const found = named(seen, wanted, ({ control }) => sought.words(control))[0];
  if (found) return found;
  const labels = seen.flatMap(({ control }) => sought.words(control)).map((label) => `[${label}]`);
  const there = labels.length > 0 ? `In sight there: ${labels.join(' ')}` : 'Nothing of the kind is in sight';
  throw new Error(`Nothing is called ${quoted(wanted)} ${placeWords(where)}. ${there}.`);
}

/** Newest surface first. An open modal covers everything else. */
function* controlsInSight(sight: Sight, where: Where): Generator<Found> {
  const modal = sight.modal();
  if (modal && where.in !== 'modal' && (where.in !== undefined || where.message)) {
    throw new Error(`The modal "${modal.title}" is open and covers everything; close it first.`);
  }
  if (modal) return yield* onView(modal, sight);
  if (where.message) return yield* onMessage(asItIs(where.message, sight));
  for (const message of sight.newestFirst(where.in)) yield* onMessage(message);
  const home = where.in === undefined || where.in === 'home' ? sight.home() : null;
  if (home) yield* onView(home, sight);
}

function asItIs(message: SeenMessage, sight: Sight): SeenMessage {
  const current = sight.messages(message.channel).find((each) => each.ts === message.ts);
  if (!current) throw new Error(`The message "${message.text.slice(0, 60)}" is no longer there.`);
  return current;
}

function onView(view: SeenView, sight: Sight): Found[] {
  return controlsIn(view.view.blocks, sight.reader()).map((control) => ({ control, on: 'view', view }));
}

function onMessage(message: SeenMessage): Found[] {
  return message.rows.flatMap((row) => {
    const controls = row.kind === 'controls' ? row.controls : row.kind === 'input' ? [row.control] : [];
    return controls.map((control): Found => ({ control, on: 'message', message }));
  });
}

function placeWords(where: Where): string {
  const beside = where.beside ? ` beside ${quoted(where.beside)}` : '';
  if (where.message) return `on the message "${where.message.text.slice(0, 60)}"${beside}`;
  return `${where.in ? `in ${where.in}` : 'in sight'}${beside}`;
}
