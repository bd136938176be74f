import type { App } from '@slack/bolt';
import { acknowledgeOnce } from '../acknowledgement.ts';
import { overAnswers } from '../answers.ts';
import type { Invocation } from '../interactions.ts';
import { made, opening } from '../listeners/modals.ts';
import { pressListener } from '../listeners/presses.ts';
import { answering, type Running, serve } from '../listeners/serve.ts';
import type { Message } from '../message.ts';
import { AmbiguousPlace } from './ambiguous-place.ts';
import { askPlace, CHOOSE_PLACE, invocationIn } from './ask-place.ts';
import { chooseCommand } from './choose.ts';
import type { Command } from './command.ts';
import { giveBack } from './give-back.ts';
import { helpMessage, unknownMessage } from './help.ts';

/**
 * Registers each slash command with Bolt, once: of two listeners on one command only one's acknowledgement would
 * arrive. Answers `help` and words that nobody contributed.
 */
export function routeCommands(bolt: App, contributed: Command[], running: Running): void {
  const groups = byCommand(contributed);
  for (const [name, commands] of groups) {
    bolt.command(name, async ({ ack, command: body, client, respond, context }) => {
      const acknowledgement = acknowledgeOnce(ack);
      const workspaceId = context.teamId ?? body.team_id;
      const reply = (message: Message) =>
        answering(async () => {
          for (const part of overAnswers(message)) {
            const answer = { response_type: 'ephemeral' as const, ...part };
            if (!(await acknowledgement.send(answer))) await respond(answer);
          }
        });
      const invocation: Invocation = {
        inbound: { workspaceId, key: body.trigger_id },
        ...{ workspaceId, userId: body.user_id, reply },
        ...{ channelId: body.channel_id, channelName: body.channel_name, text: '' },
        openModal: async (view) => {
          await acknowledgement.send();
          await opening(client.views.open({ trigger_id: body.trigger_id, view: await made(view) }));
        },
      };
      const work = serve(
        `command ${name}`,
        workspaceId,
        () => answer(name, commands, body.text, invocation),
        (refusal) => reply(giveBack(`${name} ${body.text}`, refusal)),
      );
      running(work);
      await work.finally(() => acknowledgement.send());
    });
  }
  pressListener(bolt, running)(new RegExp(`^${CHOOSE_PLACE}`), async (press) => {
    const { name, text, invocation } = invocationIn(press);
    await answer(name, groups.get(name) ?? [], text, invocation);
  });
}

function byCommand(contributed: Command[]): Map<string, Command[]> {
  return contributed.reduce((groups, command) => {
    const group = groups.get(command.command) ?? [];
    return groups.set(command.command, [...group, command]);
  }, new Map<string, Command[]>());
}

async function answer(
  name: string,
  commands: Command[],
  text: string,
  invocation: Invocation,
): Promise<void> {
  const choice = chooseCommand(commands, text);
  switch (choice.kind) {
    case 'run':
      return choice.command.run({ ...invocation, text: choice.rest }).catch((error: unknown) => {
        if (!(error instanceof AmbiguousPlace)) throw error;
        return askPlace(invocation, name, text, error);
      });
    case 'help':
      return invocation.reply(helpMessage(name, commands));
    case 'unknown':
      return invocation.reply(unknownMessage(name, choice.typed, choice.suggestion, commands));
  }
}
