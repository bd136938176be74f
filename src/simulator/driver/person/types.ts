import type { Effort } from '../effort.ts';
import type { Where } from '../finding.ts';
import type { SeenMessage } from '../seeing/messages.ts';
import type { Place } from '../seeing/sight.ts';
import type { SeenView } from '../seeing/view.ts';
import type { Wanted } from '../wanted.ts';

/**
 * A member of the workspace who acts by what they see: labels, never ids. What they look for may still be on
 * its way, so each act waits for it a while; after each act everything that follows from it has settled.
 */
export interface Member {
  readonly id: string;
  readonly name: string;

  /** Types a slash command and sends it, in a channel or (left out) in the DM with the app. */
  types(command: string, where?: { in?: Place }): Promise<void>;
  /** Writes a message, or a reply in the thread of one. */
  says(text: string, where?: { in?: Place; replyTo?: SeenMessage }): Promise<void>;
  /** Edits what they wrote, in place. */
  edits(message: SeenMessage, text: string): Promise<void>;
  /** Takes back what they wrote. */
  deletes(message: SeenMessage): Promise<void>;
  /** Presses the newest button or menu item with this label, and confirms where Slack asks. */
  presses(label: Wanted, where?: Where): Promise<void>;
  /** Uses a shortcut of the app, on a message or from anywhere. */
  uses(shortcut: string, message?: SeenMessage): Promise<void>;
  reacts(emoji: string, message: SeenMessage): Promise<void>;

  /** Types into the input with this label, in place of what stood there. */
  fills(label: Wanted, text: string, where?: Where): Promise<void>;
  /** Chooses in a select or among radio buttons; of a multi-select exactly these. Dates are `2026-03-03`, times `09:00`. */
  picks(label: Wanted, choice: string | string[], where?: Where): Promise<void>;
  ticks(option: Wanted, where?: Where): Promise<void>;
  unticks(option: Wanted, where?: Where): Promise<void>;
  /** Presses the modal's submit; what the client refuses (a required field left empty) never reaches the app. */
  submits(): Promise<void>;
  /** Presses the modal's close. */
  closesModal(): Promise<void>;

  /** The newest message with these words, once it is there; its error shows the screen. */
  sees(words: Wanted, where?: { in?: Place }): Promise<SeenMessage>;
  /** That no such message is there now, when everything has settled. */
  doesNotSee(words: Wanted, where?: { in?: Place }): Promise<void>;
  /** The open modal, once its title or text has these words. */
  seesModal(words?: Wanted): Promise<SeenView>;
  /** The Home, once its text has these words. */
  seesHome(words?: Wanted): Promise<SeenView>;
  readonly modal: SeenView | null;
  readonly home: SeenView | null;
  /** Oldest first, threads and private notes among them. */
  messages(where?: { in?: Place }): SeenMessage[];
  /** The DM with the app. */
  dm(): SeenMessage[];
  /** What only this person sees. */
  ephemerals(where?: { in?: Place }): SeenMessage[];
  /** The replies to a message. */
  thread(message: SeenMessage): SeenMessage[];
  opensHome(): Promise<void>;
  opensDm(): Promise<void>;

  setsStatus(status: { text: string; emoji?: string; until?: Date }): Promise<void>;
  clearsStatus(): Promise<void>;
  pausesNotifications(until: Date): Promise<void>;
  movesTo(timeZone: string): Promise<void>;
  joins(channel: Place): Promise<void>;
  leaves(channel: Place): Promise<void>;
  /** Invites the app into a channel, as `/invite @Drumbeat` does. */
  invitesApp(channel: Place): Promise<void>;

  /** Taps and characters since the last reset, and about how long they take on a phone. */
  effort(): Effort;
  resetEffort(): void;
}
