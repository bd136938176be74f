import { plainOf, type Span } from '../../simulator/driver/reading/spans.ts';
import { type Paper, printModal } from '../../simulator/driver/screen/index.ts';
import { printRows } from '../../simulator/driver/screen/rows.ts';
import type { SeenMessage } from '../../simulator/driver/seeing/messages.ts';
import type { SeenView } from '../../simulator/driver/seeing/view.ts';
import type { Message, View, Workspace } from '../../simulator/types.ts';
import { counterpart } from '../../simulator/workspace/conversations.ts';
import { formatClock, formatDay, localDateOf } from '../../time/index.ts';
import type { Event } from './events.ts';
import { newLines } from './lines.ts';
import { createWitness, type Seen, type Viewpoint } from './witness.ts';

/** Something that was done or seen, in words. */
export interface Sighting {
  at: Date;
  kind: 'act' | 'seen';
  heading: Span[];
  body: string[];
  /** Who got it by direct message, so that two who got the same can be told of together. */
  to?: { names: string[]; author: string; more: string };
}

/** Turns events into what there is to tell of them; it remembers how each message read when last told. */
export function createEyes(
  workspace: Workspace,
  viewpoint: Viewpoint,
  paper: Paper,
): (event: Event) => Sighting[] {
  const { timeZone: ownZone } = viewpoint;
  const witness = createWitness(workspace, viewpoint);
  const lastSeen = new Map<string, SeenMessage>();
  const formsSeen = new Set<string>();
  const lastForms = new Map<string, SeenView>();
  const lastScreens = new Map<string, SeenView>();

  function acted({ at, userId, words }: Event & { kind: 'act' }): Sighting {
    const did = words.join(', ').replaceAll('\n', ' / ');
    const heading: Span[] = [{ text: `› ${witness.person(userId).realName} ${did}`, styles: ['italic'] }];
    return { at, kind: 'act', heading, body: [] };
  }

  /** A form that looks like one that was told of is not drawn again. */
  function opened({ at, view }: Event & { kind: 'modal' }): Sighting {
    const { what, reader } = witness.view(view, at);
    const { realName } = witness.person(view.userId);
    const drawing = printModal(what, reader, paper);
    remember(view, what);
    const isKnown = formsSeen.has(drawing);
    formsSeen.add(drawing);
    return {
      ...{ at, kind: 'seen' },
      heading: [{ text: isKnown ? `${realName} sees the same form` : `${realName} sees`, styles: [] }],
      body: isKnown ? [] : drawing.split('\n'),
    };
  }

  /** Another screen of a form is drawn; of one that was drawn before only what is new on it. */
  function turned(event: Event & { kind: 'modal' }): Sighting[] {
    const { at, view } = event;
    const { what, reader } = witness.view(view, at);
    const before = lastScreens.get(screenOf(view, what));
    if (!before) return [opened(event)];
    const isBack = lastForms.get(view.id)?.title !== what.title;
    remember(view, what);
    const rows = newLines(before.rows, what.rows);
    if (rows.length === 0 && !isBack) return [];
    const back = ` is back at “${what.title}”${rows.length > 0 ? ', which now reads' : ''}`;
    const text = `${witness.person(view.userId).realName}${isBack ? back : '’s form now reads'}`;
    const body = printRows(rows, { values: view.values, errors: {}, reader }, paper, 0);
    return [{ at, kind: 'seen', heading: [{ text, styles: [] }], body }];
  }

  function remember(view: View, what: SeenView): void {
    lastForms.set(view.id, what);
    lastScreens.set(screenOf(view, what), what);
  }

  function whispered({ at, message }: Event & { kind: 'ephemeral' }): Sighting {
    const seen = witness.ephemeral(message, at);
    const place = `${placeOf(message.channel)}, only ${witness.person(message.userId).realName}`;
    return { at, kind: 'seen', heading: headingOf(seen.what.author, place), body: bodyOf(seen) };
  }

  function posted({ at, message }: Event & { kind: 'message' }): Sighting {
    const seen = witness.message(message, at);
    lastSeen.set(keyOf(message), seen.what);
    return { ...sent(at, message, seen.what, ''), body: bodyOf(seen) };
  }

  /** Only what reads differently is told again; failing that, what is gone. */
  function changed({ at, message }: Event & { kind: 'message' }): Sighting[] {
    const seen = witness.message(message, at);
    const before = lastSeen.get(keyOf(message));
    lastSeen.set(keyOf(message), seen.what);
    const added = newLines(before?.rows ?? [], seen.what.rows);
    const rows = added.length > 0 ? added : newLines(seen.what.rows, before?.rows ?? []);
    if (rows.length === 0) return [];
    const what = message.threadTs === undefined ? 'message' : 'reply';
    const does = added.length > 0 ? 'now reads' : 'no longer reads';
    const more = `: the ${what} of ${sentAt(seen.what.at, at)} ${does}`;
    return [
      { ...sent(at, message, seen.what, more), body: bodyOf({ ...seen, what: { ...seen.what, rows } }) },
    ];
  }

  function sent(at: Date, message: Message, { author }: SeenMessage, more: string): Omit<Sighting, 'body'> {
    const conversation = witness.conversation(message.channel);
    const common = { at, kind: 'seen' } as const;
    if (conversation.kind !== 'im' || !message.isFromApp) {
      return {
        ...common,
        heading: headingOf(author, `${placeOf(message.channel)}${threadOf(message, author)}${more}`),
      };
    }
    const { realName, timeZone } = witness.person(counterpart(conversation));
    const elsewhere = timeZone === ownZone ? '' : ` (${formatClock(at, timeZone)} there)`;
    return { ...common, heading: [], to: { names: [`${realName}${elsewhere}`], author, more } };
  }

  /** The thread a reply stands in, by the beginning of its parent, on what is left of the line. */
  function threadOf({ threadTs, channel, isBroadcast }: Message, author: string): string {
    if (threadTs === undefined) return '';
    const broadcast = isBroadcast ? ', and in the channel' : '';
    const words = lastSeen.get(`${channel}:${threadTs}`)?.text.split('\n')[0] ?? '';
    const room = paper.width - `${author} ${placeOf(channel)} under “”${broadcast}`.length - 1;
    return ` under “${words.length > room ? `${words.slice(0, room - 1)}…` : words}”${broadcast}`;
  }

  function placeOf(channelId: string): string {
    const conversation = witness.conversation(channelId);
    return conversation.kind === 'im' ? 'by DM' : `in #${conversation.name}`;
  }

  function bodyOf({ what, reader }: Seen<SeenMessage>): string[] {
    return printRows(what.rows, { values: what.values, errors: {}, reader }, paper, 0);
  }

  function sentAt(then: Date, now: Date): string {
    const [day, today] = [localDateOf(then, ownZone), localDateOf(now, ownZone)];
    return `${day === today ? '' : `${formatDay(day)} `}${formatClock(then, ownZone)}`;
  }

  return (event) => {
    switch (event.kind) {
      case 'act':
        return [acted(event)];
      case 'modal':
        return event.isChanged ? turned(event) : [opened(event)];
      case 'ephemeral':
        return [whispered(event)];
      case 'message':
        return event.isChanged ? changed(event) : [posted(event)];
    }
  };
}

export function headingOf(author: string, place: string): Span[] {
  return [
    { text: author, styles: ['bold'] },
    { text: ` ${place}`, styles: [] },
  ];
}

/** What two sightings have in common if they are the same to two readers. */
export function wordsOf({ heading, body, to }: Sighting): string {
  return [plainOf(heading), to?.author, to?.more, ...body].join('\n');
}

/** A form has its screens by their titles. */
function screenOf(view: View, { title }: SeenView): string {
  return `${view.id}:${title}`;
}

function keyOf({ channel, ts }: Message): string {
  return `${channel}:${ts}`;
}
