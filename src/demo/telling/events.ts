import type { History, Moment } from '../../simulator/driver/index.ts';
import type { Ephemeral, Message, View } from '../../simulator/types.ts';

/** One thing to tell: what somebody did, or what came onto a screen. */
export type Event = { at: Date } & (
  | { kind: 'act'; userId: string; words: string[] }
  | { kind: 'modal'; view: View; isChanged: boolean }
  | { kind: 'message'; message: Message; isChanged: boolean }
  | { kind: 'ephemeral'; message: Ephemeral }
);

/** Gives, at each call, what has happened since the call before within this scope, ready to be told. */
export function createListener(history: History, isInScope: (event: Event) => boolean): () => Event[] {
  let heard = 0;
  return () => {
    const moments = history.moments.slice(heard);
    heard = history.moments.length;
    return joinActs(lastOfEach(moments).map(eventOf).filter(isInScope));
  };
}

/** What changes several times without anybody doing something is told once, as it was in the end. */
function lastOfEach(moments: readonly Moment[]): Moment[] {
  return moments.filter((moment, index) => {
    if (!isAChange(moment)) return true;
    const later = moments.slice(index + 1);
    const nextAct = later.findIndex(({ kind }) => kind === 'act');
    return !later.slice(0, nextAct === -1 ? undefined : nextAct).some((other) => isLaterForm(moment, other));
  });
}

function isAChange(moment: Moment): boolean {
  return (moment.kind === 'message' || moment.kind === 'modal') && moment.what === 'updated';
}

function isLaterForm(one: Moment, other: Moment): boolean {
  if (other.at.getTime() - one.at.getTime() >= 60_000) return false;
  if (one.kind === 'modal') return other.kind === 'modal' && other.view.id === one.view.id;
  return (
    one.kind === 'message' &&
    other.kind === 'message' &&
    other.message.ts === one.message.ts &&
    other.message.channel === one.message.channel
  );
}

function eventOf(moment: Moment): Event {
  const { at } = moment;
  switch (moment.kind) {
    case 'act':
      return { at, kind: 'act', userId: moment.userId, words: [moment.words] };
    case 'modal':
      return { at, kind: 'modal', view: moment.view, isChanged: moment.what === 'updated' };
    case 'ephemeral':
      return { at, kind: 'ephemeral', message: moment.ephemeral };
    case 'message':
      return { at, kind: 'message', message: moment.message, isChanged: moment.what === 'updated' };
  }
}

/** What one person does without anything new on a screen in between is one sentence. */
function joinActs(events: Event[]): Event[] {
  const joined: Event[] = [];
  for (const event of events) {
    const last = joined.at(-1);
    if (event.kind === 'act' && last?.kind === 'act' && last.userId === event.userId) {
      last.words.push(...event.words);
    } else joined.push(event);
  }
  return joined;
}
