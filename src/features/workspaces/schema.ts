import { z } from 'zod';
import { isTimeZone } from '../../time/index.ts';
import type { Person } from './rules.ts';

/** A user as users.list and users.info tell it. */
const slackUser = z.object({
  id: z.string(),
  name: z.string().default(''),
  real_name: z.string().optional(),
  tz: z.string().nullish(),
  deleted: z.boolean().default(false),
  is_bot: z.boolean().default(false),
  is_admin: z.boolean().default(false),
  is_owner: z.boolean().default(false),
  is_restricted: z.boolean().default(false),
  is_ultra_restricted: z.boolean().default(false),
  is_stranger: z.boolean().default(false),
  profile: z
    .object({
      display_name: z.string().default(''),
      real_name: z.string().default(''),
      status_text: z.string().default(''),
      status_emoji: z.string().default(''),
      status_expiration: z.number().default(0),
    })
    .prefault({}),
});

const SLACKBOT = 'USLACKBOT';

export function personFromSlack(user: unknown): Person {
  const { id, profile, ...known } = slackUser.parse(user);
  return {
    id,
    name: profile.display_name || profile.real_name || known.real_name || known.name,
    timeZone: known.tz && isTimeZone(known.tz) ? known.tz : 'UTC',
    isBot: known.is_bot || id === SLACKBOT,
    isGuest: known.is_restricted || known.is_ultra_restricted || known.is_stranger,
    isAdmin: known.is_admin || known.is_owner,
    isDeactivated: known.deleted,
    status: {
      text: profile.status_text,
      emoji: profile.status_emoji,
      expiresAt: profile.status_expiration > 0 ? new Date(profile.status_expiration * 1000) : null,
    },
    doNotDisturb: null,
  };
}

/** The part of dnd.teamInfo that says when somebody is quiet. Slack tells the window of today or the next. */
export const quietHours = z
  .object({ dnd_enabled: z.boolean(), next_dnd_start_ts: z.number(), next_dnd_end_ts: z.number() })
  .transform((told) =>
    told.dnd_enabled
      ? { startsAt: new Date(told.next_dnd_start_ts * 1000), endsAt: new Date(told.next_dnd_end_ts * 1000) }
      : null,
  );
