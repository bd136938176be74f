import { useContext } from 'react';
import type { PersonSeen } from '../../../protocol.ts';
import { AppContext } from '../shell-context.ts';
import { DrumMark } from './drum-mark.tsx';

/** A person's initials on a colour of their own, or the app's mark. */
export function Avatar({ person, size }: { person: PersonSeen | undefined; size: number }) {
  const app = useContext(AppContext);
  if (person && person.id === app) return <DrumMark size={size} />;
  const colour = `hsl(${hueOf(person?.id ?? '')} 42% 36%)`;
  const style = { width: size, height: size, fontSize: size * 0.4, backgroundColor: colour };
  return (
    <span className="shell-avatar" style={style} aria-hidden="true">
      {initials(person?.name ?? '?')}
    </span>
  );
}

function initials(name: string): string {
  const letters = name
    .split(/\s+/)
    .map((word) => word.match(/\p{L}|\p{N}/u)?.[0])
    .filter((letter) => letter !== undefined);
  return letters.slice(0, 2).join('').toUpperCase() || '?';
}

/** Ids are alike, colours must not be: FNV-1a, then spread around the wheel. */
function hueOf(id: string): number {
  let hash = 2166136261;
  for (const character of id) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619);
  return ((hash >>> 0) % 24) * 15;
}
