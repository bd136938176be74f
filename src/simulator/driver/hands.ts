import type {
  Conversation,
  JsonObject,
  JsonValue,
  Person,
  SimulatorClock,
  Status,
  Workspace,
} from '../types.ts';

/** A control's place: on a view or on a message (private notes too), as the app will hear of it. */
export type Target = { viewId: string } | { channel: string; ts: string };

/** What a person's hands can do in the simulator; everything the driver needs of it. */
export interface Hands {
  workspace: Workspace;
  clock: SimulatorClock;
  settled(): Promise<void>;
  /** The DM with the app, made when first needed. */
  openDm(userId: string): Conversation;
  runCommand(userId: string, channel: string, text: string): Promise<void>;
  postMessage(userId: string, channel: string, text: string, threadTs?: string): Promise<void>;
  /** Presses, or chooses: `value` is an option's value, a text, an id, or a list of them. */
  act(userId: string, target: Target, element: JsonObject, blockId: string, value?: JsonValue): Promise<void>;
  submitView(userId: string, viewId: string): Promise<void>;
  closeView(userId: string, viewId: string): Promise<void>;
  useShortcut(userId: string, name: string, message?: { channel: string; ts: string }): Promise<void>;
  react(userId: string, channel: string, ts: string, emoji: string): Promise<void>;
  openHome(userId: string, tab: 'home' | 'messages'): Promise<void>;
  changePerson(
    userId: string,
    change: Partial<Pick<Person, 'timeZone' | 'dnd'> & { status: Status }>,
  ): Promise<void>;
  join(userId: string, channel: string): Promise<void>;
  leave(userId: string, channel: string): Promise<void>;
  invite(userId: string, channel: string, invited: string): Promise<void>;
}
