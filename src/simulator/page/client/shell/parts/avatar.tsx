import type { PersonSeen } from '../../../protocol.ts';
import { DrumMark } from './drum-mark.tsx';

/** A person's initials on a colour of their own, or the app's mark. */
export function Avatar({ person, size }: { person: PersonSeen | undefined; size: number }) {
  if (person?.isApp) return <DrumMark size={size} />;
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

/** Neighbours in the list of people are far apart in colour. */
function hueOf(id: string): number {
  let hash = 7;
  for (const character of id) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return (hash * 137) % 360;
}
