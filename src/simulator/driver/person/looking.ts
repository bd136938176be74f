import type { SeenMessage } from '../seeing/messages.ts';
import type { Place } from '../seeing/sight.ts';
import type { SeenView } from '../seeing/view.ts';
import { waitFor } from '../waiting.ts';
import { contains, quoted, type Wanted } from '../wanted.ts';
import type { Standing } from './standing.ts';
import type { Member } from './types.ts';

type Looking = Pick<
  Member,
  | 'sees'
  | 'doesNotSee'
  | 'seesModal'
  | 'seesHome'
  | 'modal'
  | 'home'
  | 'messages'
  | 'dm'
  | 'ephemerals'
  | 'thread'
  | 'opensHome'
  | 'opensDm'
>;

export function looking(standing: Standing): Looking {
  const { sight, slack, person, patience, effort } = standing;
  const { changes } = slack.workspace;

  function newest(words: Wanted, place?: Place): SeenMessage | undefined {
    for (const message of sight.newestFirst(place)) {
      if (contains(message.text, words) || message.buttons.some((label) => label === words)) return message;
    }
    return undefined;
  }

  function viewWith(view: SeenView | null, words?: Wanted): SeenView | undefined {
    if (!view) return undefined;
    return words === undefined || contains(`${view.title}\n${view.text}`, words) ? view : undefined;
  }

  async function comesInto(what: string, look: () => SeenView | null, words?: Wanted): Promise<SeenView> {
    const wanted = words === undefined ? '' : ` with ${quoted(words)}`;
    const complaint = () =>
      `${person.realName} sees no ${what}${wanted}, but:\n${standing.screen(what === 'Home' ? 'home' : undefined)}`;
    return waitFor(changes, patience, () => viewWith(look(), words), complaint);
  }

  return {
    async sees(words, where = {}) {
      requireMessages(where.in);
      const complaint = () =>
        `${person.realName} does not see ${quoted(words)}${where.in ? ` in ${where.in}` : ''}, but:\n${standing.screen(where.in)}`;
      return waitFor(changes, patience, () => newest(words, where.in), complaint);
    },
    async doesNotSee(words, where = {}) {
      requireMessages(where.in);
      await slack.settled();
      const seen = newest(words, where.in);
      if (seen) throw new Error(`${person.realName} sees ${quoted(words)}:\n${seen.author}: ${seen.text}`);
    },
    seesModal: (words) => comesInto('modal', sight.modal, words),
    seesHome: (words) => comesInto('Home', sight.home, words),
    get modal() {
      return sight.modal();
    },
    get home() {
      return sight.home();
    },
    messages: (where = {}) => sight.messages(where.in),
    dm: () => sight.messages('dm'),
    ephemerals: (where = {}) => sight.messages(where.in).filter((message) => message.onlyYou),
    thread: (parent) =>
      sight
        .messages()
        .filter((message) => message.channel === parent.channel && message.replyTo === parent.ts),
    async opensHome() {
      effort.taps(1);
      slack.act.openHome({ user: person.id });
      await slack.settled();
    },
    async opensDm() {
      effort.taps(1);
      slack.act.openHome({ user: person.id, tab: 'messages' });
      await slack.settled();
    },
  };
}

function requireMessages(place?: Place): void {
  if (place === 'home') throw new Error('Home holds no messages; use seesHome().');
  if (place === 'modal') throw new Error('A modal holds no messages; use seesModal().');
}
