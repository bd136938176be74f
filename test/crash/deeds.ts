import type { Member } from '../../src/simulator/driver/index.ts';
import { formatDay, instantOf, localDateOf } from '../../src/time/index.ts';

/** By what a person knows that what they did was taken. */
type Proof =
  /** The button did not complain. */
  | 'press'
  /** The form closed. */
  | 'submit'
  /** They were answered privately. */
  | 'reply'
  /** What they wrote stands there; they do not write it twice. */
  | 'words'
  /** By nothing but seeing it. */
  | 'sight';

/** Something that somebody does, and by which they see that it was taken. */
export interface Deed {
  at: Date;
  who: string;
  what: string;
  act(member: Member): Promise<void>;
  isSeen(member: Member): boolean;
  proof: Proof;
}

const TEAM_ZONE = 'Europe/Berlin';
const DAYS = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05'];

export const beginsAt = instantOf('2026-03-02', '07:00', TEAM_ZONE);

/** The evening of the first, second, third or fourth day. */
export function eveningOf(day: Day): Date {
  return instantOf(DAYS[day - 1] ?? '', '21:00', TEAM_ZONE);
}

export type Day = 1 | 2 | 3 | 4;

interface Said {
  /** The days on which it is done. */
  on?: Day[];
  at: string;
  who: string;
}

const everyDay: Day[] = [1, 2, 3, 4];

/** The prompt's form, filled and sent. */
export function answers({ on = everyDay, at, who }: Said, label = 'Answer', blocker?: string): Deed[] {
  return each(on, at, (day) => ({
    ...{ who, what: `${who} answers on ${formatDay(day)}`, proof: 'submit' },
    async act(member) {
      await member.presses(label, { in: 'dm' });
      await member.fills('Today', `${who} builds part ${DAYS.indexOf(day) + 1}`);
      if (blocker) await member.fills('New blockers', blocker);
      await member.submits();
    },
    isSeen: (member) => hasReceipt(member, day),
  }));
}

/** One press beneath the prompt. */
export function goesOnAsPlanned({ on = everyDay, at, who }: Said): Deed[] {
  return each(on, at, (day) => ({
    ...{ who, what: `${who} goes on as planned on ${formatDay(day)}`, proof: 'press' },
    act: (member) => member.presses('Same as planned', { in: 'dm' }),
    isSeen: (member) => hasReceipt(member, day),
  }));
}

export function skips({ on = everyDay, at, who }: Said): Deed[] {
  return each(on, at, (day) => ({
    ...{ who, what: `${who} skips ${formatDay(day)}`, proof: 'press' },
    act: (member) => member.presses('Skip today', { in: 'dm' }),
    isSeen: (member) => hasInDm(member, day, /you skip this one/),
  }));
}

/** Plain words to the bot. */
export function writes({ on = everyDay, at, who }: Said): Deed[] {
  return each(on, at, (day) => ({
    ...{ who, what: `${who} writes an answer on ${formatDay(day)}`, proof: 'words' },
    act: (member) => member.says(`today: ${who} tests part ${DAYS.indexOf(day) + 1}`, { in: 'dm' }),
    isSeen: (member) => hasInDm(member, day, /I read this as your answer/),
  }));
}

/** A command, with what is to be seen of it by all in that channel. */
export function types(said: Said & { in: string; text: string; seen: RegExp; seenIn: string }): Deed[] {
  return each(said.on ?? everyDay, said.at, () => ({
    ...{ who: said.who, what: `${said.who} types ${said.text}`, proof: 'reply' },
    act: (member) => member.types(said.text, { in: said.in }),
    isSeen: (member) => isShown(member, said.seenIn, said.seen),
  }));
}

export function does(said: Said & { what: string; proof: Proof } & Pick<Deed, 'act' | 'isSeen'>): Deed[] {
  const { on = everyDay, at, who, what, ...deed } = said;
  return each(on, at, () => ({ who, what: `${who} ${what}`, ...deed }));
}

export function isShown(member: Member, place: string, words: RegExp): boolean {
  return member.messages({ in: place }).some(({ text, onlyYou }) => !onlyYou && words.test(text));
}

function each(on: Day[], time: string, deed: (day: string) => Omit<Deed, 'at'>): Deed[] {
  return on.flatMap((number) => {
    const day = DAYS[number - 1];
    return day ? [{ at: instantOf(day, time, TEAM_ZONE), ...deed(day) }] : [];
  });
}

function hasReceipt(member: Member, day: string): boolean {
  return hasInDm(member, day, /^Sent\b/m);
}

function hasInDm(member: Member, day: string, words: RegExp): boolean {
  return member
    .dm()
    .some((message) => localDateOf(message.at, TEAM_ZONE) === day && words.test(message.text));
}
