import type { Choice } from './blocks.ts';
import type { EventBody, EventType } from './event-bodies.ts';
import type { FormValues } from './form-values.ts';
import type { Message, Modal } from './message.ts';

/** Something a person did in Slack, by which a flow can be asked for. */
export interface Deed {
  /** Under which the flow takes it once; Slack may deliver it again. */
  inbound: { workspaceId: string; key: string };
  workspaceId: string;
  userId: string;
}

/** Something done to which the person can be answered. */
export interface Interaction extends Deed {
  /** Answers with something that only this person sees. */
  reply(message: Message): Promise<void>;
  /** Opens a modal; a second one lies over the first. Acknowledges before it is made, and before it calls Slack. */
  openModal(view: Modal | (() => Promise<Modal>)): Promise<void>;
}

/** A modal as the person had it before them. */
export interface OpenModal {
  id: string;
  hash: string;
  /** what its view said in private_metadata */
  metadata: string;
  values: FormValues;
}

/** A button pressed, or something chosen in a select or an overflow menu. */
export interface Press extends Interaction {
  actionId: string;
  /** the button's value, or that of the option chosen */
  value: string;
  /** the people, channels or options chosen in a select */
  chosen: string[];
  channelId: string | undefined;
  messageTs: string | undefined;
  modal: OpenModal | undefined;
  /** Shows another view in the place of the modal pressed in, unless it has changed since. */
  replaceModal(view: Modal): Promise<void>;
  /** Shows another message in the place of the one pressed in. For private answers, which no delivery owns. */
  replaceReply(message: Message): Promise<void>;
}

/** A modal that was sent; what the listener gives back is the answer. */
export interface Submission extends Deed {
  modal: OpenModal;
}

export type SubmissionAnswer = (
  | { kind: 'close' }
  | { kind: 'close-all' }
  | { kind: 'show'; view: Modal }
  | { kind: 'push'; view: Modal }
) & {
  /** What is done once the person has the answer. */
  afterwards?: () => Promise<void>;
};

export interface MessageShortcut extends Interaction {
  channelId: string;
  messageTs: string;
  messageText: string;
  messageUserId: string | undefined;
}

/** A slash command. */
export interface Invocation extends Interaction {
  channelId: string;
  channelName: string;
  /** what follows the word, as Slack sent it: `<@U1|dana>`, `&amp;` */
  text: string;
}

/** Somebody types into a select whose options are looked up. */
interface Lookup {
  workspaceId: string;
  userId: string;
  typed: string;
  /** what the modal that the select stands in said in private_metadata */
  metadata: string;
}

interface InboundEvent<Type extends EventType> {
  inbound: { workspaceId: string; key: string };
  workspaceId: string;
  event: EventBody<Type>;
}

export interface Listeners {
  onPress(actionId: string | RegExp, run: (press: Press) => Promise<void>): void;
  /** Options for a select, the best first; Slack shows a hundred. */
  onOptions(actionId: string, run: (lookup: Lookup) => Promise<Choice[]>): void;
  onSubmit(callbackId: string, run: (submission: Submission) => Promise<SubmissionAnswer>): void;
  onMessageShortcut(callbackId: string, run: (shortcut: MessageShortcut) => Promise<void>): void;
  onEvent<Type extends EventType>(type: Type, run: (event: InboundEvent<Type>) => Promise<void>): void;
}
