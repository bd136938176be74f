import type { App, MessageShortcut } from '@slack/bolt';
import { acknowledgeOnce } from '../acknowledgement.ts';
import { beside, overAnswers } from '../answers.ts';
import type { Interaction, Listeners } from '../interactions.ts';
import type { Message } from '../message.ts';
import { made, opening } from './modals.ts';
import { answering, type Running, serve } from './serve.ts';

export function messageShortcutListener(bolt: App, running: Running): Listeners['onMessageShortcut'] {
  return (callbackId, run) => {
    bolt.shortcut<MessageShortcut>(callbackId, async ({ ack, shortcut, client, respond, context }) => {
      const acknowledgement = acknowledgeOnce(() => ack());
      const workspaceId = context.teamId ?? shortcut.team?.id ?? '';
      const reply = (message: Message) =>
        answering(async () => {
          await acknowledgement.send();
          for (const part of overAnswers(message)) await respond(beside(part));
        });
      const interaction = {
        inbound: { workspaceId, key: shortcut.trigger_id },
        ...{ workspaceId, userId: shortcut.user.id, reply, channelId: shortcut.channel.id },
        messageTs: shortcut.message.ts,
        messageText: shortcut.message.text ?? '',
        messageUserId: shortcut.message.user,
        openModal: async (view: Parameters<Interaction['openModal']>[0]) => {
          await acknowledgement.send();
          await opening(client.views.open({ trigger_id: shortcut.trigger_id, view: await made(view) }));
        },
      };
      const work = serve(`shortcut ${callbackId}`, workspaceId, () => run(interaction), reply);
      running(work);
      await work.finally(() => acknowledgement.send());
    });
  };
}
