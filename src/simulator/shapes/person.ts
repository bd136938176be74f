import { compact } from '../json.ts';
import type { JsonObject, Person, Workspace } from '../types.ts';
import { seconds } from '../workspace/timestamps.ts';
import { offsetSeconds, zoneLabel } from './time-zone.ts';

/** A user object as users.info, users.list and user_change carry it. */
export function personJson(workspace: Workspace, person: Person, now: Date): JsonObject {
  const identity: JsonObject = {
    id: person.id,
    team_id: workspace.id,
    name: person.name,
    deleted: person.isDeactivated,
    profile: profileJson(workspace, person, now),
    is_bot: person.isBot,
    is_app_user: false,
    updated: seconds(person.updatedAt),
  };
  // Of deactivated people Slack tells no zone, no roles and no real_name outside the profile.
  if (person.isDeactivated) return identity;
  return {
    ...identity,
    color: '4bbe2e',
    real_name: person.realName,
    tz: person.timeZone,
    tz_label: zoneLabel(person.timeZone, now),
    tz_offset: offsetSeconds(person.timeZone, now),
    is_admin: person.isAdmin,
    is_owner: false,
    is_primary_owner: false,
    is_restricted: person.isGuest,
    is_ultra_restricted: false,
    is_email_confirmed: !person.isBot,
    who_can_share_contact_card: 'EVERYONE',
  };
}

function profileJson(workspace: Workspace, person: Person, now: Date): JsonObject {
  const [first = '', ...rest] = person.realName.split(' ');
  const status = currentStatus(person, now);
  return {
    ...compact({
      ...(person.id === workspace.app.botUserId && {
        bot_id: workspace.app.botId,
        api_app_id: workspace.app.appId,
      }),
    }),
    title: person.title,
    phone: '',
    skype: '',
    real_name: person.realName,
    real_name_normalized: person.realName,
    display_name: person.isBot ? '' : person.realName,
    display_name_normalized: person.isBot ? '' : person.realName,
    first_name: first,
    last_name: rest.join(' '),
    status_text: status.text,
    status_emoji: status.emoji,
    status_emoji_display_info: [],
    status_expiration: status.expiresAt ? seconds(status.expiresAt) : 0,
    status_text_canonical: '',
    avatar_hash: `g${person.id.toLowerCase()}`,
    image_24: avatar(workspace, person, 24),
    image_32: avatar(workspace, person, 32),
    image_48: avatar(workspace, person, 48),
    image_72: avatar(workspace, person, 72),
    image_192: avatar(workspace, person, 192),
    image_512: avatar(workspace, person, 512),
    team: workspace.id,
  };
}

/** A status whose time has run out is cleared. */
export function currentStatus(person: Person, now: Date): Person['status'] {
  const { expiresAt } = person.status;
  return expiresAt && expiresAt <= now ? { text: '', emoji: '', expiresAt: null } : person.status;
}

function avatar(workspace: Workspace, person: Person, size: number): string {
  return `https://${workspace.domain}.slack.com/avatars/${person.id}_${size}.png`;
}
