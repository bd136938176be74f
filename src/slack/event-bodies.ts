import { z } from 'zod';

const membership = z.object({ user: z.string(), channel: z.string() });
const channel = z.object({ channel: z.string() });
const renamed = z.object({ channel: z.object({ id: z.string(), name: z.string() }) });

/** The events Drumbeat listens to, with what it reads of each. */
export const eventBodies = {
  app_home_opened: z.object({ user: z.string(), tab: z.string() }),
  message: z.object({
    channel: z.string(),
    channel_type: z.string().optional(),
    ts: z.string(),
    thread_ts: z.string().optional(),
    user: z.string().optional(),
    text: z.string().optional(),
    subtype: z.string().optional(),
    bot_id: z.string().optional(),
    /** Of `message_changed`: the message as it is now. */
    message: z
      .object({
        ts: z.string(),
        thread_ts: z.string().optional(),
        user: z.string().optional(),
        text: z.string().optional(),
        bot_id: z.string().optional(),
        /** Left out where only a preview of a link was added. */
        edited: z.object({ ts: z.string() }).optional(),
      })
      .optional(),
  }),
  member_joined_channel: membership,
  member_left_channel: membership,
  user_change: z.object({ user: z.looseObject({ id: z.string() }) }),
  channel_rename: renamed,
  channel_archive: channel,
  channel_unarchive: channel,
  group_rename: renamed,
  group_archive: channel,
  group_unarchive: channel,
  app_uninstalled: z.object({}),
  tokens_revoked: z.object({ tokens: z.object({ bot: z.array(z.string()).default([]) }) }),
};

export type EventType = keyof typeof eventBodies;
export type EventBody<Type extends EventType> = z.output<(typeof eventBodies)[Type]>;
