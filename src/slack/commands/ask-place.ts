import { z } from 'zod';
import { section } from '../blocks.ts';
import type { Invocation, Press } from '../interactions.ts';
import { escapeMrkdwn } from '../mrkdwn.ts';
import type { AmbiguousPlace, Place } from './ambiguous-place.ts';
import { giveBack } from './give-back.ts';

export const CHOOSE_PLACE = 'commands.place.choose';

const typedCommand = z.object({
  name: z.string(),
  text: z.string(),
  channelId: z.string(),
  place: z.string(),
});

/** Asks in which place a command was meant; the buttons carry the command as it was typed. */
export function askPlace(invocation: Invocation, name: string, text: string, places: AmbiguousPlace) {
  const question = places.ask(CHOOSE_PLACE, ({ channelId, name: place, adds = '' }: Place) =>
    JSON.stringify({ name, text: [text, escapeMrkdwn(adds)].filter(Boolean).join(' '), channelId, place }),
  );
  return invocation.reply(question.blocks ? question : giveBack(`${name} ${text}`, question));
}

/** The command as if it had been typed in the place that was chosen; its answer takes the place of the question. */
export function invocationIn(press: Press): { name: string; text: string; invocation: Invocation } {
  const { name, text, channelId, place } = typedCommand.parse(JSON.parse(press.value));
  const { inbound, workspaceId, userId, replaceReply, openModal } = press;
  const chosen = `*${escapeMrkdwn(place)}*`;
  return {
    ...{ name, text },
    invocation: {
      ...{ inbound, workspaceId, userId, channelId, channelName: place, text: '' },
      reply: replaceReply,
      async openModal(view) {
        await openModal(view);
        await replaceReply({ text: place, blocks: [section(chosen)] });
      },
    },
  };
}
