import { z } from 'zod';
import type { DeskDeed } from '../../protocol.ts';
import { Told } from '../told.ts';

const what = <What extends string>(...words: [What, ...What[]]) => ({ what: z.enum(words) });
const inChannel = { channel: z.string() };
const onMessage = { ...inChannel, ts: z.string() };
const where = z.union([z.object(onMessage), z.object({ viewId: z.string() })]);
const onElement = { in: where, actionId: z.string(), blockId: z.string().optional() };
const optionalText = { text: z.string().optional(), thread: z.string().optional() };

const deed = z.union([
  z.object({ ...what('say'), ...inChannel, text: z.string(), thread: z.string().optional() }),
  z.object({ ...what('command'), ...inChannel, text: z.string() }),
  z.object({ ...what('press'), ...onElement, value: z.string().optional() }),
  z.object({ ...what('choose'), ...onElement, value: z.json() }),
  z.object({ ...what('suggest'), ...onElement, typed: z.string() }),
  z.object({ ...what('submit', 'close'), viewId: z.string().optional() }),
  z.object({ ...what('message-shortcut'), callbackId: z.string(), ...onMessage }),
  z.object({ ...what('global-shortcut'), callbackId: z.string() }),
  z.object({ ...what('open-home'), tab: z.enum(['home', 'messages']).optional() }),
  z.object({ ...what('read'), ...inChannel }),
  z.object({ ...what('edit'), ...onMessage, text: z.string() }),
  z.object({ ...what('delete'), ...onMessage }),
  z.object({ ...what('react'), ...onMessage, name: z.string().regex(/^[^\s:]+(::skin-tone-[2-6])?$/) }),
  z.object({ ...what('upload'), ...inChannel, name: z.string().min(1), base64: z.base64(), ...optionalText }),
  z.object({ ...what('join', 'leave', 'invite-app'), ...inChannel }),
  z.object({ ...what('create-channel'), name: z.string(), isPrivate: z.boolean() }),
  z.object({ ...what('status'), emoji: z.string(), text: z.string().max(100) }),
  z.object({ ...what('time-zone'), timeZone: z.string() }),
]);

const deskDeed = z.union([
  z.object({ ...what('jump'), to: z.enum(['next', '15min', '4h', 'tomorrow', 'monday']) }),
  z.object({ ...what('play'), speed: z.number().positive().max(3600) }),
  z.object(what('pause', 'skip', 'reset')),
  z.object({ ...what('fault'), name: z.enum(['slow', 'limited', 'down', 'forgetful']), on: z.boolean() }),
  z.object({ ...what('chapter'), id: z.string() }),
]);

/** A deed whose value is known to be JSON. */
export type SentDeed = z.infer<typeof deed>;

/** Throws what the sender is told. */
export function deedOf(body: unknown): SentDeed {
  return understood(deed.safeParse(body));
}

export function deskDeedOf(body: unknown): DeskDeed {
  return understood(deskDeed.safeParse(body));
}

function understood<Sent>(parsed: z.ZodSafeParseResult<Sent>): Sent {
  if (!parsed.success) throw new Told('The local workspace does not know what to do with that.', 400);
  return parsed.data;
}
