import { say, sayingOf } from '../answers.ts';
import type { Context, Delivered } from '../context.ts';
import { deliver } from '../deliver.ts';
import { isObject } from '../json.ts';
import type { Conversation, JsonValue, Person, Workspace } from '../types.ts';
import { Refusal } from '../web-api/method.ts';
import { channelNamed, isMember } from '../workspace/conversations.ts';
import { showEphemeral } from '../workspace/messages.ts';
import { personNamed } from '../workspace/people.ts';
import { typedText } from './escaping.ts';
import { failed, type Outcome, worked } from './outcome.ts';
import { channelNameOf, responseUrl } from './payload.ts';
import { slackCommands } from './slack-commands.ts';

export type TypedCommand = { user: string; channel: string; text: string };

/** Somebody types `/word and the rest` into a channel. Resolves when the app has acked or failed to. */
export async function runCommand(
  context: Context,
  workspace: Workspace,
  typed: TypedCommand,
): Promise<Outcome> {
  const person = personNamed(workspace, typed.user);
  const conversation = channelNamed(workspace, typed.channel);
  if (!isMember(conversation, person.id)) throw new Error(`${person.realName} is not in ${typed.channel}.`);
  const [, command = '', text = ''] = /^(\/\S+)\s*([\s\S]*)$/.exec(typed.text) ?? [];
  const own = slackCommands[command];
  if (own) {
    own.run(context, workspace, conversation, person, text);
    return worked;
  }
  const declared = workspace.app.commands?.find((candidate) => candidate.command === command);
  if (workspace.app.revoked || (workspace.app.commands && !declared)) {
    return fromSlack(context, workspace, conversation, person, `${command} is not a valid command.`);
  }
  const trimmed = text.trim();
  const delivered = await deliver(context, workspace, {
    kind: 'slash_commands',
    payload: {
      token: workspace.app.verificationToken,
      team_id: workspace.id,
      team_domain: workspace.domain,
      channel_id: conversation.id,
      channel_name: channelNameOf(conversation),
      user_id: person.id,
      user_name: person.name,
      command,
      text: declared?.shouldEscape === false ? trimmed : typedText(workspace, trimmed, { withNames: true }),
      api_app_id: workspace.app.appId,
      is_enterprise_install: false,
      response_url: responseUrl(context, {
        workspaceId: workspace.id,
        userId: person.id,
        channel: conversation.id,
        original: null,
      }),
      trigger_id: context.triggers.issue(person.id, null),
    },
  });
  return show(context, workspace, conversation, person, command, delivered);
}

function show(
  context: Context,
  workspace: Workspace,
  conversation: Conversation,
  person: Person,
  command: string,
  delivered: Delivered,
): Outcome {
  if (!delivered.acked) {
    const failure =
      delivered.reason === 'timeout'
        ? `${command} failed because the app did not respond. Please try again or contact the app developer.`
        : `${command} failed with the error "dispatch_failed"`;
    return fromSlack(context, workspace, conversation, person, failure);
  }
  if (!saysSomething(delivered.body)) return worked;
  try {
    say(
      context,
      workspace,
      conversation,
      { userId: person.id },
      sayingOf(workspace, delivered.body, context.clock.now()),
    );
    return worked;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    context.complaints.push({
      at: context.clock.now(),
      what: `the answer to ${command}`,
      messages: [error.error],
    });
    return fromSlack(
      context,
      workspace,
      conversation,
      person,
      `${command} failed with the error "${error.error}"`,
    );
  }
}

function saysSomething(body: JsonValue | undefined): boolean {
  if (isObject(body)) return body.text !== undefined || body.blocks !== undefined;
  return typeof body === 'string' && body !== '';
}

function fromSlack(
  context: Context,
  workspace: Workspace,
  conversation: Conversation,
  person: Person,
  text: string,
): Outcome {
  showEphemeral(workspace, conversation, context.clock.now(), {
    from: 'slack',
    userId: person.id,
    text,
    blocks: [],
  });
  return failed(text);
}
