import type { Person, Workspace } from '../types.ts';

/** A person by id, handle (with or without @) or real name, as one would say it; throws where there is nobody. */
export function personNamed(workspace: Workspace, who: string): Person {
  const person = findPerson(workspace, who);
  if (person) return person;
  const known = [...workspace.people.values()].map((person) => person.name).join(', ');
  throw new Error(`Nobody here is called "${who}". There are: ${known}.`);
}

export function findPerson(workspace: Workspace, who: string): Person | undefined {
  const wanted = who.replace(/^@/, '').toLowerCase();
  for (const person of workspace.people.values()) {
    const names = [person.id, person.name, person.realName, person.realName.split(' ')[0] ?? ''];
    if (names.some((name) => name.toLowerCase() === wanted)) return person;
  }
  return undefined;
}

export function changePerson(
  workspace: Workspace,
  person: Person,
  at: Date,
  change: Partial<Person>,
): Person {
  Object.assign(person, change, { updatedAt: at });
  workspace.changes.emit({ kind: 'person', userId: person.id });
  return person;
}
