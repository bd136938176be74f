import type { ConversationSeen, FileSeen, PersonSeen, SlackBlock, Values, ViewSeen } from '../../protocol.ts';

/** An option as Block Kit has it. */
export interface Option {
  text: { type: string; text: string; emoji?: boolean };
  value: string;
  description?: { type: string; text: string };
}

export type OptionGroup = { label: { type: string; text: string }; options: Option[] };

/** What the person does with the elements of one place. */
export interface ElementEvents {
  /** A button, or an overflow menu's option (`value`). */
  press(actionId: string, blockId: string, value?: string): Promise<void>;
  /** What an element now holds: an option's value, a text, an id, a date, a list of them, or null. */
  choose(actionId: string, blockId: string, value: unknown): Promise<void>;
  /** The options of an external select for what was typed. */
  suggest(actionId: string, blockId: string, typed: string): Promise<(Option | OptionGroup)[]>;
}

/** What blocks refer to, given once around everything drawn (`<SurroundingsProvider value>`). */
export interface Surroundings {
  me: PersonSeen;
  /** The workspace's moment, for "today" and "in 2 hours"; a new one each minute is enough. */
  now: Date;
  people: ReadonlyMap<string, PersonSeen>;
  conversations: ReadonlyMap<string, ConversationSeen>;
  groups: ReadonlyMap<string, { handle: string; name: string }>;
  /** Of `slack_file` images, by id; undefined while not known. */
  files: ReadonlyMap<string, FileSeen>;
  openConversation(id: string): void;
  openPerson(id: string): void;
}

export interface MrkdwnProps {
  text: string;
}

export interface MessageBlocksProps {
  blocks: SlackBlock[];
  /** Shown when there are no blocks. */
  text: string;
  values: Values;
  on: ElementEvents;
}

/** The blocks of a modal or Home. */
export interface ViewBlocksProps {
  view: ViewSeen;
  on: ElementEvents;
}

export interface ModalStackProps {
  /** Undermost first; the last is in front. */
  modals: ViewSeen[];
  onElement(viewId: string): ElementEvents;
  /** Resolves when Slack has answered: closed, changed, or errors in the next `modals`. Whether it was sent. */
  submit(viewId: string): Promise<boolean>;
  close(viewId: string): Promise<void>;
}
