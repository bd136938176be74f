import type { Button } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import type { Charts } from '../charts/index.ts';
import type { Database, Db, Trx } from '../database/index.ts';
import type { FileView, MessageView, Outbox } from '../delivery/index.ts';
import type { Command } from '../slack/commands/command.ts';
import type { Listeners } from '../slack/interactions.ts';
import type { Block } from '../slack/message.ts';
import type { Clock, LocalDate } from '../time/index.ts';

/** What all slices together offer to any of them; app.ts collects it. */
export interface Parts {
  charts: Charts;
  /** What all slices offer on a story's card, in their order. */
  storyActions(db: Db, storyId: string, reader: Reader): Promise<Button[]>;
  /** What all slices say of a story on its card, in lines of mrkdwn, in their order. */
  storyNotes(db: Db, storyId: string): Promise<string[]>;
  /** What all slices say in the review of a sprint, in lines of mrkdwn, in their order. */
  reviewNotes(db: Db, sprintId: string): Promise<string[]>;
  /** What all slices have to say in a team's daily, in their order. */
  dailyParts(db: Db, day: DailyDay): Promise<DailyPart[]>;
  /** Owes the picture that a team's daily shows, if there is one, and asked again as the day ends, its last; its key. */
  oweDailyPicture(trx: Trx, core: Core, day: DailyDay, daily: DailyPlace): Promise<string | null>;
  /** What is to be talked about in a ceremony, in lines of mrkdwn; most important first. */
  agendaOf(db: Db, meeting: Meeting): Promise<string[]>;
  /** What stands on a team's calendar in these days, besides what ceremonies themselves know; in any order. */
  calendarOf(db: Db, teamId: string, days: { from: LocalDate; to: LocalDate }): Promise<Appointment[]>;
  /** Whether all slices agree that something unasked may come to this person now. */
  hasRoomNow(trx: Trx, core: Core, reader: Reader): Promise<boolean>;
}

/** What every flow needs; built once, in app.ts. */
export interface Core extends Parts {
  database: Database;
  clock: Clock;
  outbox: Outbox;
  log: Logger;
  /** The client of a workspace, for asking Slack something. What is owed to Slack goes through the outbox. */
  clientFor(workspaceId: string): Promise<WebClient>;
  /** Where the HTTP server is reached from outside, without a slash at its end; null where that is not set. */
  publicUrl: string | null;
}

/** Something that the HTTP server gives to whoever asks by an address they know. */
export interface Page {
  /** What its addresses begin with: '/calendar/'. */
  prefix: string;
  /** What is at an address that goes on with `rest`; null: nothing. */
  answer(rest: string, asked: { ifNoneMatch: string | undefined }): Promise<PageAnswer | null>;
}

export interface PageAnswer {
  status: 200 | 304 | 429;
  headers: Record<string, string>;
  body: string;
}

/** One day of a team, as its daily tells it. */
export interface DailyDay {
  workspaceId: string;
  teamId: string;
  date: LocalDate;
  now: Date;
}

/** The message that tells it. */
export interface DailyPlace {
  key: string;
  channel: string;
}

/** What one part of the product says in a team's daily; all words are mrkdwn, escaped. */
export interface DailyPart {
  /** For its head: 'day 8 of 10', with the sprint's name where several run. */
  days: string[];
  /** Below its head, most important first: '🟡 23 of 40 points done, 13 % behind: …'. */
  lines: string[];
  /** What the picture says, in plain text; null where there is none. */
  picture: { alt: string } | null;
  buttons: Button[];
}

/** A meeting on the calendar of a sprint. */
export interface Meeting {
  workspaceId: string;
  teamId: string;
  sprintId: string | null;
  /** What kind of ceremony: 'review', 'retrospective' and the others of `ceremonies`. */
  kind: string;
  startsAt: Date;
}

/** Something with a time that others may want in their calendar. */
export interface Appointment {
  /** The same for the same appointment, for ever. */
  id: string;
  title: string;
  startsAt: Date;
  minutes: number;
}

/** Something the clock makes due. It asks the database; it keeps nothing in memory. */
export interface Duty {
  name: string;
  /** Does what is due now, each thing in a transaction of its own, so that one that fails holds up no other. */
  processDue(core: Core): Promise<void>;
  /** When something will next be due; null when nothing is in sight. */
  nextDueAt(core: Core): Promise<Date | null>;
}

export interface Reader {
  workspaceId: string;
  userId: string;
}

export interface HomeReader extends Reader {
  /** The team they look at; null: all of theirs. */
  teamId: string | null;
}

/** One list on a person's App Home. */
export interface HomeSection {
  /** No other section's; under it is kept which page they turned to. */
  name: string;
  /** Owed now: it stands above all else, whichever team they look at. */
  isOwed?: boolean;
  /** Stands on every page. */
  head?: Block[];
  /** As many as are shown at once; as many as fit when left out. */
  itemsAPage?: number;
  /** A few blocks each, most urgent first. What does not fit on a page stands on the next. */
  items?: Block[][];
  /** What leads to the page before and to the next, where it is not back and on: 'Older', 'Newer'. */
  turning?: { back: string; on: string };
}

/** Something that time will bring about by itself, as things stand now. */
export interface Upcoming {
  at: Date;
  /** Plain words for whoever watches the clock: "Post the daily in #dev-standup". */
  words: string;
  /** The name of the team that it concerns. */
  team: string | null;
}

/** What one part of the product gives to the whole; app.ts collects these and wires them. */
export interface Slice {
  name: string;
  commands?(core: Core): Command[];
  listen?(listeners: Listeners, core: Core): void;
  duties?: Duty[];
  /** How the messages owed in this slice's name look now, by view name ('blockers.card'). */
  messages?(parts: Parts): Record<string, MessageView>;
  /** What is in the files, pictures and canvases owed in its name, by file name ('standups.export'). */
  files?(parts: Parts): Record<string, FileView>;
  /** Of these views, those whose messages nothing changes any more once they are months old. */
  passingMessages?: readonly string[];
  /** What will come due of it in a workspace after `now`, in any order: for a clock that people move. */
  upcoming?(db: Db, workspaceId: string, now: Date): Promise<Upcoming[]>;
  /** What stands on a person's App Home for this slice, in this order. Sections that say nothing leave nothing. */
  homeSections?(db: Db, reader: HomeReader, now: Date): Promise<HomeSection[]>;
  /** Buttons on a story's card, for the person who looks at it. */
  storyActions?(db: Db, storyId: string, reader: Reader): Promise<Button[]>;
  /** What stands on a story's card, in lines of mrkdwn. */
  storyNotes?(db: Db, storyId: string): Promise<string[]>;
  /** What stands at the end of a sprint's review, in lines of mrkdwn. */
  reviewNotes?(db: Db, sprintId: string): Promise<string[]>;
  daily?: {
    part(db: Db, day: DailyDay): Promise<DailyPart | null>;
    /**
     * In the daily's lane, before the daily; answers its key, or null where there is nothing to show. Called once more as
     * the day ends, so that it shows how the day ended.
     */
    owePicture?(trx: Trx, core: Core, day: DailyDay, daily: DailyPlace): Promise<string | null>;
  };
  /** What it gives over HTTP, to calendar programs say. */
  pages?(core: Core): Page[];
  /** For a ceremony that this slice knows something about. */
  agenda?(db: Db, meeting: Meeting): Promise<string[]>;
  calendar?(db: Db, teamId: string, days: { from: LocalDate; to: LocalDate }): Promise<Appointment[]>;
  /**
   * Whether a direct message that nobody asked for, and that is worth nothing later, may come to this person now beside those
   * that came today and those by which this slice will still ask them something today.
   */
  hasRoomNow?(trx: Trx, core: Core, reader: Reader): Promise<boolean>;
  /** What those who manage a team set in this slice: what it is, and a button that opens its form. */
  teamSettings?(db: Db, teamId: string): Promise<Block[]>;
}
