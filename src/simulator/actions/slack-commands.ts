import type { Context } from '../context.ts';
import type { Conversation, Person, Workspace } from '../types.ts';
import { join, leave } from './channels.ts';

type SlackCommand = {
  /** What Slack's composer shows beside it. */
  description: string;
  usageHint: string;
  run(context: Context, workspace: Workspace, conversation: Conversation, person: Person, text: string): void;
};

/** Commands of Slack's own that a story about an app needs; no app can take them. */
export const slackCommands: { [command: string]: SlackCommand | undefined } = {
  '/invite': {
    description: 'Bring somebody, or an app, into this channel',
    usageHint: '@somebody',
    run: invite,
  },
  '/leave': {
    description: 'Leave this channel',
    usageHint: '',
    run: (context, workspace, conversation, person) =>
      leave(context, workspace, { user: person.id, channel: conversation.id }),
  },
};

function invite(
  context: Context,
  workspace: Workspace,
  conversation: Conversation,
  person: Person,
  text: string,
): void {
  const invited = text.match(/@[\w.-]+/g) ?? [];
  for (const user of invited) join(context, workspace, { user, channel: conversation.id, by: person.id });
}
