import { currentStatus } from '../../../shapes/person.ts';
import type { Person } from '../../../types.ts';
import type { PersonSeen } from '../../protocol.ts';
import { isApp } from './access.ts';

export function personSeen(person: Person, now: Date): PersonSeen {
  const { emoji, text } = currentStatus(person, now);
  return {
    id: person.id,
    handle: person.name,
    name: person.realName,
    realName: person.realName,
    title: person.title,
    timeZone: person.timeZone,
    isApp: isApp(person),
    isGuest: person.isGuest,
    isDeactivated: person.isDeactivated,
    status: emoji === '' && text === '' ? null : { emoji, text },
  };
}
