import type { App, BlockAction, BlockElementAction } from '@slack/bolt';
import { acknowledgeOnce } from '../acknowledgement.ts';
import { beside, overAnswers } from '../answers.ts';
import type { Listeners, Press } from '../interactions.ts';
import { noticeModal } from '../notice.ts';
import { made, opening, pushNotice, replacing } from './modals.ts';
import { openModalOf } from './open-modal.ts';
import { answering, type Running, serve } from './serve.ts';

export function pressListener(bolt: App, running: Running): Listeners['onPress'] {
  return (actionId, run) => {
    bolt.action<BlockAction>(actionId, async ({ ack, action, body, client, respond, context }) => {
      const acknowledgement = acknowledgeOnce(() => ack());
      const workspaceId = context.teamId ?? body.user.team_id ?? '';
      const modal = body.view?.type === 'modal' ? openModalOf(body.view) : undefined;
      const isOnHome = body.view !== undefined && modal === undefined;
      const press: Press = {
        inbound: { workspaceId, key: `${body.trigger_id}:${action.action_id}` },
        ...{ workspaceId, userId: body.user.id, actionId: action.action_id, modal },
        ...{
          channelId: body.channel?.id,
          messageTs: body.message?.ts ?? stringOf(body.container.message_ts),
        },
        ...chosenIn(action),
        reply: (message) =>
          answering(async () => {
            await acknowledgement.send();
            const notice = { trigger_id: body.trigger_id, view: noticeModal(message) };
            if (modal && body.view) await pushNotice(client, notice, body.view);
            else if (isOnHome) await client.views.open(notice);
            else for (const part of overAnswers(message)) await respond(beside(part));
          }),
        replaceReply: (message) =>
          answering(async () => {
            await acknowledgement.send();
            const [first, ...more] = overAnswers(message);
            await respond({ replace_original: true, ...first });
            for (const part of more) await respond(beside(part));
          }),
        openModal: async (view) => {
          await acknowledgement.send();
          const asked = { trigger_id: body.trigger_id, view: await made(view) };
          await opening(modal ? client.views.push(asked) : client.views.open(asked));
        },
        replaceModal: async (view) => {
          await acknowledgement.send();
          if (modal) await replacing(client.views.update({ view_id: modal.id, hash: modal.hash, view }));
        },
      };
      const work = serve(`press ${action.action_id}`, workspaceId, () => run(press), press.reply);
      running(work);
      await work.finally(() => acknowledgement.send());
    });
  };
}

function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function chosenIn(action: BlockElementAction): { value: string; chosen: string[] } {
  const chosen = chosenValues(action);
  return { value: chosen[0] ?? '', chosen };
}

function chosenValues(action: BlockElementAction): string[] {
  switch (action.type) {
    case 'button':
    case 'plain_text_input':
      return [action.value ?? ''];
    case 'static_select':
    case 'overflow':
    case 'radio_buttons':
    case 'external_select':
      return present([action.selected_option?.value]);
    case 'multi_static_select':
    case 'multi_external_select':
    case 'checkboxes':
      return present((action.selected_options ?? []).map((option) => option.value));
    case 'users_select':
      return present([action.selected_user]);
    case 'multi_users_select':
      return action.selected_users;
    case 'datepicker':
      return present([action.selected_date]);
    case 'timepicker':
      return present([action.selected_time]);
    case 'conversations_select':
      return present([action.selected_conversation]);
    case 'channels_select':
      return present([action.selected_channel]);
    default:
      return [];
  }
}

function present(values: Array<string | null | undefined>): string[] {
  return values.filter((value) => value !== null && value !== undefined);
}
