import { personNamed } from '../workspace/people.ts';
import { type History, keepHistory } from './history.ts';
import { memberNamed } from './person/index.ts';
import type { Slack } from './person/standing.ts';
import type { Member } from './person/types.ts';
import { type Paper, printScreen } from './screen/index.ts';
import { type Excerpt, printTranscript } from './screen/transcript.ts';
import { type Place, sightOf } from './seeing/sight.ts';
import { patienceMs } from './waiting.ts';

export type { History, Moment } from './history.ts';
export type { Member } from './person/types.ts';
export type { SeenMessage } from './seeing/messages.ts';

/** The workspace through the eyes and hands of its members. */
export interface SlackDriver {
  /** The member of that name, handle or id; the same one each time. */
  as(name: string): Member;
  /** What a person sees at this moment, as text: a channel, `dm`, `home`, `modal`; all of it when left out. */
  screen(name: string, options?: { in?: Place } & Partial<Paper>): string;
  /** Keeps what is shown and done from now on, for `transcript`, and gives it as it grows. */
  record(): History;
  /** A person's days since `record()`, in the order in which they went by. */
  transcript(name: string, options?: Excerpt & Partial<Paper>): string;
}

export type DriverOptions = {
  /** How long somebody looks for what is not there yet, in machine milliseconds. */
  patienceMs?: number;
};

export function driveSlack(slack: Slack, options: DriverOptions = {}): SlackDriver {
  const { workspace, clock } = slack;
  const { patienceMs: patience = patienceMs } = options;
  const members = new Map<string, Member>();
  let history: History | null = null;

  function as(name: string): Member {
    const { id } = personNamed(workspace, name);
    const member = members.get(id) ?? memberNamed(id, { slack, patience, history: () => history });
    members.set(id, member);
    return member;
  }

  return {
    as,
    screen(name, { in: place, ...given } = {}) {
      const person = personNamed(workspace, name);
      return printScreen(person.realName, sightOf(workspace, clock, person), place, {
        ...paper,
        ...given,
      });
    },
    record() {
      history ??= keepHistory(workspace, clock);
      return history;
    },
    transcript(name, { from, until, edits, ...given } = {}) {
      if (!history) throw new Error('Nothing was recorded; call record() before the play begins.');
      const person = personNamed(workspace, name);
      const excerpt = { from, until, edits };
      return printTranscript(workspace, clock, person, history, excerpt, { ...paper, ...given });
    },
  };
}

const paper: Paper = { width: 78, colours: false };
