/** What the simulator says and the recordings do not hold: where, as a pattern, and why it is right all the same. */
export const knownStrangers: { where: RegExp; why: string }[] = [
  {
    where: /\bblocks\[\]/,
    why: 'the app’s own blocks, given back as they came; validation holds them (block-kit.test.ts)',
  },
  {
    where: /^(view_submission|view_closed|block_actions|block_suggestion) view\.blocks: unknown$/,
    why: 'the recordings leave blocks out of a view’s payload; Slack’s reference of view payloads has them',
  },
  {
    where: /^(block_actions|message_action) message\.reactions\[\]\.users: unknown$/,
    why: 'recorded in conversations.history, left out of the recorded payloads',
  },
  {
    where: /^pins\.list items\[\]\.message\./,
    why: 'the reference’s example shows a few keys of a message; it is one as conversations.history tells it',
  },
  { where: /^\S+ event_ts: unknown$/, why: 'on every event of the Events API; some examples are of RTM' },
];

/** Interactions that were not recorded. */
export const unrecordedPayloads: { [type: string]: string } = {
  shortcut: 'not recorded; as Slack’s reference of shortcut payloads shows it',
  block_suggestion: 'not recorded; as Slack’s reference of block_suggestion payloads shows it',
};

/** Events whose reference comes without an example. */
export const unrecordedEvents: { [type: string]: string } = {
  app_home_opened: 'no example recorded',
  app_mention: 'no example recorded',
  channel_archive: 'the bot does not hear it yet, so it was not recorded',
  reaction_added: 'the bot does not hear it yet, so it was not recorded',
};

/** What a `message` event has beside a message as history tells it (Slack's reference of the event and its subtypes). */
export const messageEventKeys = {
  channel: '',
  channel_type: '',
  event_ts: '',
  hidden: false,
  deleted_ts: '',
  message: {},
  previous_message: {},
};
