import type { Done } from '../../protocol.ts';
import type { Standing } from '../page.ts';
import { Told } from '../told.ts';

/** Both empty: no status. */
export function changeStatus(
  { slack, person }: Standing,
  { emoji, text }: { emoji: string; text: string },
): Done {
  slack.act.setStatus({ user: person.id, emoji, text });
  return { ok: true };
}

export function changeTimeZone({ slack, person }: Standing, timeZone: string): Done {
  if (!isTimeZone(timeZone)) throw new Told(`There is no time zone called "${timeZone}".`);
  slack.act.setTimeZone({ user: person.id, timeZone });
  return { ok: true };
}

function isTimeZone(name: string): boolean {
  try {
    return name.includes('/') && new Intl.DateTimeFormat('en-GB', { timeZone: name }) !== undefined;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
